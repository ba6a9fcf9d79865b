/** Agreements, and what happened to them. */
@NullMarked
package bilateral.agreement;

import org.jspecify.annotations.NullMarked;
