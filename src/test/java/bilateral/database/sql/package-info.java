/** What the database itself sees to: its rules, and what it derives from what is recorded. */
@NullMarked
package bilateral.database.sql;

import org.jspecify.annotations.NullMarked;
