/** All that two countries have to do with each other. */
@NullMarked
package bilateral.relation;

import org.jspecify.annotations.NullMarked;
