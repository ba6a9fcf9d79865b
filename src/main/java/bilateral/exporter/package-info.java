/** Data sets out: whole databases and single data sets as packages, and lists over HTTP. */
@NullMarked
package bilateral.exporter;

import org.jspecify.annotations.NullMarked;
