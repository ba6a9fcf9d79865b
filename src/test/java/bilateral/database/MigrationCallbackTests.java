package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What happens around the migrations. */
class MigrationCallbackTests {

    static EmbeddedPostgres postgres;

    @TempDir Path migrations;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void writeSlowMigration() throws IOException {
        Files.writeString(migrations.resolve("V1__sleep.sql"), "select pg_sleep(2.5);");
    }

    @Test
    void databaseThatIsTooOldIsRefusedBeforeAnyMigration() {
        try (HikariDataSource pool = pool()) {
            Flyway flyway = flyway(pool, "refused", new ServerVersionCheck(99));
            assertThatThrownBy(flyway::migrate)
                    .hasStackTraceContaining("The database is PostgreSQL 18")
                    .hasStackTraceContaining("version 99");
            assertThat(flyway.info().pending()).hasSize(1);
        }
    }

    @Test
    void migrationMayBeSilentForLongerThanAnyOtherStatement() throws Exception {
        try (HikariDataSource pool = pool()) {
            Flyway flyway = flyway(pool, "patient", new MigrationTimeout());
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
            try (var first = pool.getConnection();
                    var second = pool.getConnection();
                    var third = pool.getConnection()) {
                assertThat(List.of(first, second, third))
                        .allSatisfy(back -> assertThat(back.getNetworkTimeout()).isEqualTo(1000));
            }
        }
    }

    private Flyway flyway(HikariDataSource pool, String schema, Callback callback) {
        return Flyway.configure()
                .dataSource(pool)
                .schemas(schema)
                .locations("filesystem:" + migrations)
                .callbacks(callback)
                .load();
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(3);
        config.addDataSourceProperty("socketTimeout", "1");
        return new HikariDataSource(config);
    }
}
