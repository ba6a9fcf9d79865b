package bilateral.exporter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets those pages read exports that may ask GraphQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ExportProperties.class, GraphQlCorsProperties.class})
class ExportConfiguration implements WebMvcConfigurer {

    private final GraphQlCorsProperties cors;

    ExportConfiguration(GraphQlCorsProperties cors) {
        this.cors = cors;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        CorsConfiguration allowed = cors.toCorsConfiguration();
        if (allowed != null) {
            registry.addMapping("/export/**").combine(allowed);
        }
    }
}
