package bilateral.command;

import org.springframework.boot.SpringApplication;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Starts the server. */
@Command(
        description = {
            "Starts the server; what bilateral does without a command.",
            "Whatever else is written is a setting of the server, as --server.port=9000."
        })
// Picocli sets the fields.
@SuppressWarnings("NullAway.Init")
final class ServeCommand implements Callable<Integer> {

    private final Class<?> server;

    @Spec private CommandSpec command;

    @Unmatched private List<String> settings = new ArrayList<>();

    ServeCommand(Class<?> server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        settings.stream()
                .filter(word -> !word.startsWith("--"))
                .findFirst()
                .ifPresent(this::refuse);
        try {
            SpringApplication.run(server, settings.toArray(String[]::new));
            return ExitCode.DONE.number();
        } catch (RuntimeException failure) {
            // Spring has said what it is.
            return ExitCode.of(failure).number();
        }
    }

    /** A server that ignored a word would do something else than was asked for. */
    private void refuse(String word) {
        throw new ParameterException(
                command.commandLine(),
                command.root().subcommands().containsKey(word)
                        ? "'%s' is a command, and comes first: bilateral %s …".formatted(word, word)
                        : "'%s' is no setting: one is written as --server.port=9000"
                                .formatted(word));
    }
}
