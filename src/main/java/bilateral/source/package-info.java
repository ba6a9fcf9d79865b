/** What was read, how each fact rests on it, and what facts of all kinds are recorded with. */
@NullMarked
package bilateral.source;

import org.jspecify.annotations.NullMarked;
