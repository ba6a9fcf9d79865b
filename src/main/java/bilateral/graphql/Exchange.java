package bilateral.graphql;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * What a request that came over HTTP wants beside its GraphQL.
 *
 * @param type the media type of the answer
 */
record Exchange(HttpMethod method, MediaType type) {

    /** The exchange of a running request; null where it did not come over HTTP. */
    static @Nullable Exchange of(GraphQLContext context) {
        return context.get(Exchange.class);
    }

    /** Whether the method only reads, so that what is asked must do so too. */
    boolean isSafe() {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }
}
