/** The turning points of a relation between two countries. */
@NullMarked
package bilateral.milestone;

import org.jspecify.annotations.NullMarked;
