/** The command line: a server, and data in and out without one. */
@NullMarked
package bilateral.command;

import org.jspecify.annotations.NullMarked;
