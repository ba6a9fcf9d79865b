package bilateral.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How words are understood. */
class BilateralCommandTests {

    private static final List<String> SERVED = new ArrayList<>();

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void withoutACommandItIsAServer() {
        assertThat(BilateralCommand.withCommand()).containsExactly("serve");
        assertThat(BilateralCommand.withCommand("--server.port=9000", "--flag"))
                .containsExactly("serve", "--server.port=9000", "--flag");
        assertThat(BilateralCommand.withCommand("check", "directory"))
                .containsExactly("check", "directory");
        assertThat(BilateralCommand.withCommand("--help")).containsExactly("--help");
    }

    @Test
    void serverGetsAllSettingsAsTheyAreWritten() {
        SERVED.clear();
        int code =
                run(
                        Server.class,
                        "--spring.main.web-application-type=none",
                        "--spring.main.banner-mode=off",
                        "--names=a,b",
                        "--word=@word",
                        "--flag");
        assertThat(code).isZero();
        assertThat(SERVED)
                .containsExactly(
                        "--spring.main.web-application-type=none",
                        "--spring.main.banner-mode=off",
                        "--names=a,b",
                        "--word=@word",
                        "--flag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--server.port=9000 import dir | 'import' is a command, and comes first",
                "--server.port 9000 | '9000' is no setting: one is written as --server.port=9000",
                "serve now | 'now' is no setting",
                "serve -Dserver.port=9000 | '-Dserver.port=9000' is no setting"
            })
    void serverRefusesWordsThatItWouldIgnore(String words, String message) {
        SERVED.clear();
        assertThat(run(Server.class, words.split(" "))).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
        assertThat(SERVED).isEmpty();
    }

    @Test
    void serverThatDoesNotStartEndsWithANumberThatSaysWhy() {
        assertThat(run(Broken.class, "--spring.main.web-application-type=none")).isEqualTo(4);
    }

    @Test
    void helpNamesAllCommandsAndHowTheyEnd() {
        assertThat(run(Server.class, "--help")).isZero();
        assertThat(output.toString())
                .contains("Usage: bilateral")
                .contains("serve", "import", "check", "export")
                .contains("0   done")
                .contains("1   the data is refused; the report says why")
                .contains("2   the command or one of its settings is wrong")
                .contains("3   the database can't be used")
                .contains("4   something else failed");
    }

    @Test
    void readmeSaysTheSameOfHowTheyEnd() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        BilateralCommand.commands(Server.class, new Interruption())
                .getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach(
                        (code, meaning) ->
                                assertThat(readme)
                                        .contains("| %s | %s |".formatted(code, meaning)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "check", "export"})
    void eachCommandHasHelpOfItsOwn(String command) {
        assertThat(run(Server.class, command, "--help")).isZero();
        assertThat(output.toString())
                .contains("Usage: bilateral " + command)
                .contains("--help", "--version")
                .contains("3   the database can't be used");
    }

    @Test
    void versionIsThatOfTheProgramAndOfJava() {
        assertThat(run(Server.class, "--version")).isZero();
        assertThat(output.toString())
                .startsWith("bilateral ")
                .contains("Java " + Runtime.version());
    }

    @Test
    void unknownCommandIsRefusedWithTheOneThatMayBeMeant() {
        assertThat(run(Server.class, "improt", "directory")).isEqualTo(2);
        assertThat(errors.toString()).contains("'improt'").contains("bilateral import");
    }

    private int run(Class<?> server, String... words) {
        CommandLine commands = BilateralCommand.commands(server, new Interruption());
        commands.setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        return commands.execute(BilateralCommand.withCommand(words));
    }

    static class Server {
        @Bean
        ApplicationRunner served(ApplicationArguments arguments) {
            return _ -> SERVED.addAll(List.of(arguments.getSourceArgs()));
        }
    }

    static class Broken {
        @Bean
        String broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
