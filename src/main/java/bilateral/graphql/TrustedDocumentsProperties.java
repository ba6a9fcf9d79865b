package bilateral.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Documents that are registered before the start.
 *
 * @param folder where they are; null where there are none
 * @param only whether no others may be asked
 */
@ConfigurationProperties("bilateral.trusted-documents")
record TrustedDocumentsProperties(@Nullable Path folder, @DefaultValue("false") boolean only) {}
