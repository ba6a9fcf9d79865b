/** The facts of the sample, restated by hand and held against what the server answers. */
@NullMarked
package bilateral.seed;

import org.jspecify.annotations.NullMarked;
