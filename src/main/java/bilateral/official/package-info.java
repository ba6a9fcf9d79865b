/** Officials, the offices they hold and for how long. */
@NullMarked
package bilateral.official;

import org.jspecify.annotations.NullMarked;
