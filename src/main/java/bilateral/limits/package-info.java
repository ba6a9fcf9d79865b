/** What one request, and one client, may use at most: size, price, time and rate. */
@NullMarked
package bilateral.limits;

import org.jspecify.annotations.NullMarked;
