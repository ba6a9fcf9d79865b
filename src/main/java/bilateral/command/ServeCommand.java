package bilateral.command;

import org.springframework.boot.SpringApplication;

import picocli.CommandLine.Command;
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
final class ServeCommand implements Callable<Integer> {

    private final Class<?> server;

    @Unmatched private List<String> settings = new ArrayList<>();

    ServeCommand(Class<?> server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        try {
            SpringApplication.run(server, settings.toArray(String[]::new));
            return ExitCode.DONE.number();
        } catch (RuntimeException failure) {
            // Spring has said what it is.
            return ExitCode.of(failure).number();
        }
    }
}
