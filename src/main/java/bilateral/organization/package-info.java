/** Organizations: ministries, armed forces, agencies, companies and international bodies. */
@NullMarked
package bilateral.organization;

import org.jspecify.annotations.NullMarked;
