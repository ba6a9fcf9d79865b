/**
 * The data sets of the Office of the Historian, U.S. Department of State, as published: folders of
 * XML in, data packages out.
 */
@NullMarked
package bilateral.importer.historyatstate;

import org.jspecify.annotations.NullMarked;
