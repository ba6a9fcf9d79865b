/** Tests of the embedded database, with real programs, real files and real kills. */
@NullMarked
package bilateral.database;

import org.jspecify.annotations.NullMarked;
