package bilateral.graphql;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import tools.jackson.databind.json.JsonMapper;

/** Scalars, the document cache, and how requests come in over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphQlProperties.class, TrustedDocumentsProperties.class})
class GraphQlConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.all().forEach(wiring::scalar);
    }

    @Bean
    GraphQlSourceBuilderCustomizer cachedDocuments(DocumentCache documents) {
        return builder ->
                builder.configureGraphQl(
                        graphQl -> graphQl.preparsedDocumentProvider(new SafeMethods(documents)));
    }

    /** Comes before Spring's own routes for the same address, and so in their place. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> endpoint(
            WebGraphQlHandler handler,
            JsonMapper json,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        Endpoint endpoint = new Endpoint(handler, new RequestReader(json));
        return RouterFunctions.route(RequestPredicates.path(path), endpoint::handle);
    }

    @Bean
    @Order(-1)
    @ConditionalOnBooleanProperty("spring.graphql.schema.printer.enabled")
    RouterFunction<ServerResponse> schemaText(
            GraphQlSource source, @Value("${spring.graphql.http.path:/graphql}") String path) {
        SchemaText schema = new SchemaText(source);
        return RouterFunctions.route(RequestPredicates.path(path + "/schema"), schema::handle);
    }
}
