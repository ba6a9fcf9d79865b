/** What a data package consists of: its tables, how their cells are written, and its descriptor. */
@NullMarked
package bilateral.datapackage;

import org.jspecify.annotations.NullMarked;
