/** Numbers about a relation between two countries. */
@NullMarked
package bilateral.figure;

import org.jspecify.annotations.NullMarked;
