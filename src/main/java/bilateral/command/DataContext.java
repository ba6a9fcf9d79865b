package bilateral.command;

import bilateral.database.DatabaseHolder;
import bilateral.database.EmbeddedDatabaseAutoConfiguration;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import java.util.List;

/**
 * What data goes in and out by without a server: the database, migrated, and the importer and
 * exporter.
 *
 * <p>No {@code @Configuration}, or the server would find it too.
 */
@ImportAutoConfiguration({
    EmbeddedDatabaseAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"bilateral.database", "bilateral.importer", "bilateral.exporter"},
        excludeFilters = {
            @Filter(
                    type = FilterType.CUSTOM,
                    classes = {AutoConfigurationExcludeFilter.class, TypeExcludeFilter.class}),
            // What a server does when it starts.
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ApplicationRunner.class)
        })
class DataContext {

    /** The settings of this profile suit long statements. */
    private static final String PROFILE = "command";

    @Bean
    DatabaseHolder databaseHolder() {
        return DatabaseHolder.COMMAND;
    }

    /** Opens the database and migrates it. */
    static ConfigurableApplicationContext open(List<String> settings) {
        SpringApplication application = new SpringApplication(DataContext.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles(PROFILE);
        application.setLogStartupInfo(false);
        return application.run(settings.toArray(String[]::new));
    }
}
