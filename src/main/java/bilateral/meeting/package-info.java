/** Meetings of countries and organizations, and what came out of them. */
@NullMarked
package bilateral.meeting;

import org.jspecify.annotations.NullMarked;
