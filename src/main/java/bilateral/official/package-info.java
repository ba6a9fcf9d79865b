/** People, the offices that they held, and their part in visits and meetings. */
@NullMarked
package bilateral.official;

import org.jspecify.annotations.NullMarked;
