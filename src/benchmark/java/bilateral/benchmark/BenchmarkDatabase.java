package bilateral.benchmark;

import bilateral.database.EmbeddedDatabaseAutoConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * An embedded database in a directory of its own, migrated and as safe as that of a server: what is
 * written is on the disk at commit.
 */
final class BenchmarkDatabase implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchmarkDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchmarkDatabase in(Path directory) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command");
        application.setLogStartupInfo(false);
        return new BenchmarkDatabase(
                application.run("--bilateral.database.directory=" + directory));
    }

    Connection connect() throws SQLException {
        return context.getBean(DataSource.class).getConnection();
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        EmbeddedDatabaseAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Parts {}
}
