/** Serves the pages that people open in a browser, and says what a browser may do with them. */
@NullMarked
package bilateral.page;

import org.jspecify.annotations.NullMarked;
