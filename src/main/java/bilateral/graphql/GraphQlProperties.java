package bilateral.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the GraphQL server may use.
 *
 * @param documentCache how much memory the parsed documents take at most
 * @param persistedQueries how much memory those documents take at most that clients sent with their
 *     hash; 0 to keep none
 */
@ConfigurationProperties("bilateral")
record GraphQlProperties(
        @DefaultValue("16MB") DataSize documentCache,
        @DefaultValue("4MB") DataSize persistedQueries) {}
