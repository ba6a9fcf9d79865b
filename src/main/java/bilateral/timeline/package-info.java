/** Events of every kind, in the order of their dates. */
@NullMarked
package bilateral.timeline;

import org.jspecify.annotations.NullMarked;
