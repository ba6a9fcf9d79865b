/** What facts rest on: sources, and the citations that lead to them. */
@NullMarked
package bilateral.source;

import org.jspecify.annotations.NullMarked;
