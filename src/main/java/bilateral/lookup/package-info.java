/** Records found by their id, whatever they are, and the data set as a whole. */
@NullMarked
package bilateral.lookup;

import org.jspecify.annotations.NullMarked;
