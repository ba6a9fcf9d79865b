/** Visits of one country's officials to another country. */
@NullMarked
package bilateral.visit;

import org.jspecify.annotations.NullMarked;
