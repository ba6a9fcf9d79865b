/** Named clubs and formats of countries. */
@NullMarked
package bilateral.grouping;

import org.jspecify.annotations.NullMarked;
