/**
 * Every list of events, figures and groupings against a reference that knows none of the server.
 */
@NullMarked
package bilateral.connections;

import org.jspecify.annotations.NullMarked;
