package bilateral.limits;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the limits where requests pass. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class LimitsConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            Limits limits, @Value("${spring.graphql.http.path:/graphql}") String path) {
        FilterRegistrationBean<BodyLimit> registration =
                new FilterRegistrationBean<>(new BodyLimit(limits.body()));
        registration.addUrlPatterns(path);
        return registration;
    }

    /** Behind what gives errors their codes, before all that costs something. */
    @Bean
    @Order(50)
    @ConditionalOnExpression("${bilateral.limits.rate:0} > 0")
    RateLimit rateLimit(Limits limits) {
        return new RateLimit(limits.rate());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedProtocol() {
        return server -> server.setProtocol(WatchedProtocol.class.getName());
    }
}
