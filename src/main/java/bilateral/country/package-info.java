/** States, territories and unions of states, with their names and succession. */
@NullMarked
package bilateral.country;

import org.jspecify.annotations.NullMarked;
