/** Loads data sets: reads a file, refuses it or writes what changed. */
@NullMarked
package bilateral.importer;

import org.jspecify.annotations.NullMarked;
