package bilateral.database;

import org.postgresql.Driver;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import java.util.regex.Pattern;

/** Refuses an address of a database that is none, before a pool fails on it in other words. */
@Component
class DatabaseAddressCheck implements BeanFactoryPostProcessor {

    // A user with a password, as in postgresql://user:password@host, and parameters.
    private static final Pattern SECRET = Pattern.compile("(?<=//)[^/]*@|(?<=\\?).*");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Environment environment = beans.getBean(Environment.class);
        String address = environment.getProperty("spring.datasource.url");
        if (StringUtils.hasText(address) && !new Driver().acceptsURL(address)) {
            throw new UnusableDatabaseException(
                    "SPRING_DATASOURCE_URL is \"%s\", which is no address of a PostgreSQL."
                            .formatted(SECRET.matcher(address).replaceAll("…")),
                    "Write it as jdbc:postgresql://host:5432/name, or leave it out to get a"
                            + " database that bilateral starts by itself.");
        }
    }
}
