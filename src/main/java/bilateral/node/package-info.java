/** Ids as clients see them: opaque, stable, and saying what type of thing they name. */
@NullMarked
package bilateral.node;

import org.jspecify.annotations.NullMarked;
