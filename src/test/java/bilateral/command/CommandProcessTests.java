package bilateral.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import bilateral.BilateralApplication;
import bilateral.TestDatabase;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Commands in processes of their own: what they log, how they are ended, what terminal they see.
 */
class CommandProcessTests {

    private static final String SAMPLE = "src/main/resources/sample/india-israel";

    @TempDir Path directory;

    @Test
    void commandThatFailsLogsNothingBesideItsMessage() throws Exception {
        Process command =
                start("check", SAMPLE, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x");
        assertThat(command.waitFor()).isEqualTo(3);
        assertThat(errors()).hasSize(2).first().asString().contains("127.0.0.1:1 refused");
    }

    @Test
    void importThatIsInterruptedSaysSoInALineAndWritesNothing() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                Connection other = database.connect()) {
            other.setAutoCommit(false);
            // Loads wait for each other here.
            other.createStatement().execute("select * from dataset for update");
            Process command =
                    start(
                            "import",
                            SAMPLE,
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.user(),
                            "--spring.datasource.password=" + database.password());
            JdbcClient client = JdbcClient.create(database.dataSource());
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> count(client, "pg_locks where not granted") > 0);
            command.toHandle().destroy();
            assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(command.exitValue()).isEqualTo(128 + 15);
            assertThat(errors())
                    .containsExactly("Interrupted: what was not finished is not written.");
            other.rollback();
            assertThat(count(client, "record_key")).isZero();
        }
    }

    @Test
    void terminalIsWhereStandardErrorGoes() throws Exception {
        assertThat(columns("2> " + directory.resolve("log"))).isEqualTo("OptionalInt.empty");
        assertThat(columns("")).isEqualTo("OptionalInt[57]");
    }

    /** What a process on a terminal of 57 columns sees whose streams are redirected so. */
    private String columns(String redirection) throws Exception {
        assumeTrue(hasScript(), "script of util-linux is not there");
        Path said = directory.resolve("said");
        Path program = directory.resolve("program");
        String java = String.join(" ", java(Columns.class));
        Files.writeString(program, "stty cols 57\n%s %s %s\n".formatted(java, said, redirection));
        Process terminal =
                builder(List.of("script", "-qec", "sh " + program, "/dev/null"))
                        .redirectErrorStream(true)
                        .start();
        String shown = new String(terminal.getInputStream().readAllBytes(), UTF_8);
        assertThat(terminal.waitFor()).as(shown).isZero();
        return Files.readString(said);
    }

    private static boolean hasScript() throws InterruptedException {
        try {
            Process version = new ProcessBuilder("script", "--version").start();
            return new String(version.getInputStream().readAllBytes(), UTF_8).contains("util-linux")
                    && version.waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    static final class Columns {
        static void main(String[] words) throws IOException {
            Files.writeString(Path.of(words[0]), Terminal.columns().toString());
        }
    }

    private Process start(String... words) throws IOException {
        List<String> all = java(BilateralApplication.class);
        all.addAll(List.of(words));
        return builder(all).start();
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectError(directory.resolve("errors").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("TERM", "xterm");
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("BILATERAL_"));
        return builder;
    }

    private static List<String> java(Class<?> main) {
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        main.getName().replace("$", "\\$")));
    }

    private List<String> errors() throws IOException {
        return Files.readAllLines(directory.resolve("errors"));
    }

    private static long count(JdbcClient client, String what) {
        return client.sql("select count(*) from " + what).query(Long.class).single();
    }
}
