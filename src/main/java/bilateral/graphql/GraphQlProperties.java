package bilateral.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;

/**
 * What the GraphQL server keeps, and what it answers.
 *
 * @param documentCache how much memory the parsed documents take at most
 * @param persistedQueries how much memory those documents take at most that clients sent with their
 *     hash; 0 to keep none
 * @param trustedDocuments the documents that are registered
 */
@ConfigurationProperties("bilateral")
record GraphQlProperties(
        @DefaultValue("16MB") DataSize documentCache,
        @DefaultValue("4MB") DataSize persistedQueries,
        @DefaultValue TrustedDocuments trustedDocuments) {

    /**
     * Documents that are registered before the start.
     *
     * @param folder where they are; null where there are none
     * @param only whether no others may be asked
     */
    record TrustedDocuments(@Nullable Path folder, @DefaultValue("false") boolean only) {}
}
