/** What countries agreed, and what became of it. */
@NullMarked
package bilateral.agreement;

import org.jspecify.annotations.NullMarked;
