/** From a selection to one statement, and from its rows back to the selection. */
@NullMarked
package bilateral.read;

import org.jspecify.annotations.NullMarked;
