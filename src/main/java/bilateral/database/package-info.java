/** The database: a PostgreSQL of the server's own by default, or the one that it is told to use. */
@NullMarked
package bilateral.database;

import org.jspecify.annotations.NullMarked;
