/** Turning points of the relation of two countries. */
@NullMarked
package bilateral.milestone;

import org.jspecify.annotations.NullMarked;
