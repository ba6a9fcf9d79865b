package bilateral.graphql;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;

import tools.jackson.databind.json.JsonMapper;

/** Scalars, the document cache, and how requests come in over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlProperties.class)
class GraphQlConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.all().forEach(wiring::scalar);
    }

    @Bean
    GraphQlSourceBuilderCustomizer cachedDocuments(DocumentCache documents) {
        return builder ->
                builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlHttpHandler httpHandler(WebGraphQlHandler handler, JsonMapper json) {
        return new HttpHandler(handler, new RequestConverter(json));
    }
}
