/** Numbers about the relation of two countries. */
@NullMarked
package bilateral.figure;

import org.jspecify.annotations.NullMarked;
