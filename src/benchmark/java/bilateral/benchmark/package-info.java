/** A generated world of any size, and what is measured on it. No part of the jar. */
@NullMarked
package bilateral.benchmark;

import org.jspecify.annotations.NullMarked;
