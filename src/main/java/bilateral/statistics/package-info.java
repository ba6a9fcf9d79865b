/** How many events there were, in groups. */
@NullMarked
package bilateral.statistics;

import org.jspecify.annotations.NullMarked;
