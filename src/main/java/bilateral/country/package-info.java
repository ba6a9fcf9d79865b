/** Countries: states, former states, territories and unions of states. */
@NullMarked
package bilateral.country;

import org.jspecify.annotations.NullMarked;
