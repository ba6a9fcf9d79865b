package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.BilateralApplication;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole server and its database. */
@ExtendWith(OutputCaptureExtension.class)
class ServerTests {

    @TempDir Path home;

    @Test
    void serverWithoutADatabaseStartsOneAndStopsItAfterItsPool() throws Exception {
        try (ConfigurableApplicationContext server = start()) {
            assertThat(Databases.runs(home)).isTrue();
            JdbcTemplate database = server.getBean(JdbcTemplate.class);
            assertThat(
                            database.queryForList(
                                    """
                                    select name || '=' || setting
                                      from pg_settings
                                     where name in ('TimeZone', 'application_name', 'jit', 'plan_cache_mode')
                                     order by name
                                    """,
                                    String.class))
                    .containsExactly(
                            "TimeZone=UTC",
                            "application_name=bilateral",
                            "jit=off",
                            "plan_cache_mode=force_generic_plan");
        }
        assertThat(Databases.runs(home)).isFalse();
        assertThat(Databases.log(home))
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void terminatedServerStopsItsDatabaseAfterItsPool() throws Exception {
        try (ChildProcess server = ChildProcess.start(BilateralApplication.class, arguments())) {
            while (!server.await("").contains("Started BilateralApplication")) {
                assertThat(server.handle().isAlive()).isTrue();
            }
            assertThat(Databases.runs(home)).isTrue();
            assertThat(server.terminate()).isEqualTo(128 + 15);
        }
        assertThat(Databases.runs(home)).isFalse();
        assertThat(Databases.log(home))
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void healthIsAllThatIsExposedAndTellsWhenTheDatabaseIsDown() throws Exception {
        try (ConfigurableApplicationContext server = start()) {
            assertThat(get(server, "/actuator").body()).contains("health").doesNotContain("env");
            for (String endpoint : List.of("env", "beans", "heapdump", "info", "metrics")) {
                assertThat(get(server, "/actuator/" + endpoint).statusCode()).isEqualTo(404);
            }

            assertThat(get(server, "/actuator/health").statusCode()).isEqualTo(200);
            assertThat(get(server, "/actuator/health/liveness").body()).contains("\"UP\"");
            assertThat(get(server, "/actuator/health/readiness").body()).contains("\"UP\"");

            Databases.kill(Databases.postmaster(home));

            assertThat(get(server, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            HttpResponse<String> readiness = get(server, "/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("\"DOWN\"").doesNotContain("127.0.0.1");
        }
    }

    @Test
    void serverWithANamedDatabaseStartsNone() throws Exception {
        try (EmbeddedPostgres named = EmbeddedPostgres.start();
                ConfigurableApplicationContext server =
                        start(
                                "--spring.datasource.url="
                                        + named.getJdbcUrl("postgres", "postgres"))) {
            assertThat(server.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
            assertThat(home).isEmptyDirectory();
            assertThat(get(server, "/actuator/health/readiness").body()).contains("\"UP\"");
            assertThat(
                            server.getBean(JdbcTemplate.class)
                                    .queryForObject(
                                            "select count(*) from flyway_schema_history",
                                            Integer.class))
                    .isPositive();
        }
    }

    @Test
    void secondServerOnOneDirectoryIsToldWhatToDo(CapturedOutput output) throws Exception {
        try (ChildProcess first =
                ChildProcess.start(Writer.class, home.toString(), Databases.PROGRAMS.toString())) {
            first.await("found");
            assertThatThrownBy(this::start).hasRootCauseInstanceOf(UnusableDatabaseException.class);
            assertThat(output)
                    .contains("APPLICATION FAILED TO START")
                    .contains("(process " + first.handle().pid() + ")")
                    .contains(home.toString())
                    .contains("BILATERAL_DATABASE_DIRECTORY")
                    .contains("SPRING_DATASOURCE_URL")
                    .doesNotContain("at bilateral.database");
            ProcessHandle postmaster = Databases.postmaster(home);
            Databases.kill(first.handle());
            Databases.kill(postmaster);
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(arguments()));
        arguments.addAll(List.of(more));
        return SpringApplication.run(BilateralApplication.class, arguments.toArray(String[]::new));
    }

    private String[] arguments() {
        return new String[] {
            "--server.port=0",
            "--bilateral.database.directory=" + home,
            "--bilateral.database.programs=" + Databases.PROGRAMS
        };
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext server, String path)
            throws Exception {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    BodyHandlers.ofString());
        }
    }
}
