/** Dates and periods as exact as a source tells them and no more, written in EDTF. */
@NullMarked
package bilateral.time;

import org.jspecify.annotations.NullMarked;
