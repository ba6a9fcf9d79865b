/** Search: records of every kind by their names and texts. */
@NullMarked
package bilateral.search;

import org.jspecify.annotations.NullMarked;
