package bilateral.command;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a command says of a database that it can't use: what is wrong, and what would be right. */
class FailureMessageTests {

    private static final String SETTINGS =
            "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                    + " say which it is, and who uses it.";

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "nonsense, nonsense",
        "jdbc:mysql://host/name, jdbc:mysql://host/name",
        "jdbc:postgresql://host:port/name, jdbc:postgresql://host:port/name",
        "postgresql://me:secret@host/name, postgresql://…host/name",
        "jdbc:other://host/name?password=secret, jdbc:other://host/name?…"
    })
    void addressThatIsNoneIsShownWithoutItsSecrets(String address, String shown) {
        assertThat(check("--spring.datasource.url=" + address)).isEqualTo(3);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "SPRING_DATASOURCE_URL is \"%s\", which is no address of a PostgreSQL."
                                .formatted(shown),
                        "Write it as jdbc:postgresql://host:5432/name, or leave it out to get a"
                                + " database that bilateral starts by itself.");
    }

    @Test
    void databaseThatCannotBeReachedIsNamedWithHostAndPort() {
        assertThat(check("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"))
                .isEqualTo(3);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "The database can't be used: Connection to 127.0.0.1:1 refused. Check that"
                                + " the hostname and port are correct and that the postmaster is"
                                + " accepting TCP/IP connections.",
                        SETTINGS);
    }

    @Test
    void hostThatNobodyKnowsIsNamed() {
        assertThat(check("--spring.datasource.url=jdbc:postgresql://nowhere.invalid/none"))
                .isEqualTo(3);
        assertThat(errors.toString())
                .startsWith("The database can't be used: ")
                .contains("(UnknownHostException: nowhere.invalid");
    }

    @Test
    void databaseThatIsNotThereIsNamed() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(check(settings(database.url() + "_none", "postgres", "trusted")))
                    .isEqualTo(3);
        }
        assertThat(errors.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("The database can't be used: database \"test_\\d+_none\" does not exist");
    }

    @Test
    void userWhoMayMakeNoTablesIsToldSo() {
        try (TestDatabase database = TestDatabase.empty()) {
            JdbcClient owner = JdbcClient.create(database.dataSource());
            owner.sql("create role reader_only login").update();
            assertThat(check(settings(database.url(), "reader_only", "trusted"))).isEqualTo(3);
            owner.sql("drop role reader_only").update();
        }
        assertThat(errors.toString().lines())
                .containsExactly(
                        "The database can't be used: permission denied for schema public",
                        "It has to belong to the user, since bilateral makes and changes its"
                                + " tables.");
    }

    @Test
    void wrongPasswordIsToldAsSuch(@TempDir Path home) {
        List<String> embedded =
                List.of(
                        "--bilateral.database.directory=" + home,
                        "--bilateral.database.programs="
                                + Path.of("target", "programs").toAbsolutePath(),
                        "--logging.config=");
        try (var context = DataContext.open(embedded)) {
            var details = context.getBean(JdbcConnectionDetails.class);
            String user = Objects.requireNonNull(details.getUsername());
            assertThat(check(settings(details.getJdbcUrl(), user, "wrong"))).isEqualTo(3);
            assertThat(errors.toString().lines())
                    .containsExactly(
                            "The database can't be used: password authentication failed for user"
                                    + " \"%s\"".formatted(user),
                            SETTINGS);
        }
    }

    @Test
    void settingThatCannotBeIsWrongUsage() {
        assertThat(check("--bilateral.import.memory=lots")).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith("The setting bilateral.import.memory can't be \"lots\": ")
                .hasLineCount(1);
    }

    private static String[] settings(String url, String user, String password) {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password
        };
    }

    private int check(String... settings) {
        List<String> words =
                new ArrayList<>(List.of("check", "src/main/resources/sample/india-israel"));
        words.addAll(List.of(settings));
        // What this process logs stays as it is.
        words.add("--logging.config=");
        CommandLine commands = BilateralCommand.commands(Object.class, new Interruption());
        commands.setErr(new PrintWriter(errors, true));
        return commands.execute(words.toArray(String[]::new));
    }
}
