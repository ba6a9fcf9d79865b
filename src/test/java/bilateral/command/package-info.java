@NullMarked
package bilateral.command;

import org.jspecify.annotations.NullMarked;
