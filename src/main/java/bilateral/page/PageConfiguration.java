package bilateral.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        // The page addresses its files relative to /graphiql, so it must not be read one level
        // down.
        registry.addRedirectViewController("/graphiql/", "/graphiql");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Every file here has its content's hash in its name.
        registry.addResourceHandler("/graphiql/assets/**")
                .addResourceLocations("classpath:/pages/graphiql/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders()).addPathPatterns("/graphiql", "/graphiql/**");
    }
}
