/** One delegation's stays in other countries, and the journeys that they are legs of. */
@NullMarked
package bilateral.visit;

import org.jspecify.annotations.NullMarked;
