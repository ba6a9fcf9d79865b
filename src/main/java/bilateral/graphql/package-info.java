/** What every GraphQL answer has in common: scalars, errors, limits and how they go over HTTP. */
@NullMarked
package bilateral.graphql;

import org.jspecify.annotations.NullMarked;
