/** Meetings of two or more countries or organizations. */
@NullMarked
package bilateral.meeting;

import org.jspecify.annotations.NullMarked;
