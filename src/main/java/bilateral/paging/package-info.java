/** Pages of a list: arguments, the order they follow, and keyset cursors. */
@NullMarked
package bilateral.paging;

import org.jspecify.annotations.NullMarked;
