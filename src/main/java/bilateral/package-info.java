/** A GraphQL server for the relations between countries, each fact with its source. */
@NullMarked
package bilateral;

import org.jspecify.annotations.NullMarked;
