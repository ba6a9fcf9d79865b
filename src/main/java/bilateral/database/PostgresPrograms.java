package bilateral.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The unpacked programs of PostgreSQL.
 *
 * @param home has {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {

    /**
     * Runs {@code initdb}, {@code pg_ctl} or {@code postgres} to its end.
     *
     * @return what it wrote to its standard output and error
     * @throws CommandFailedException when it fails or takes longer than the limit
     */
    String run(Duration limit, String input, String program, List<String> arguments)
            throws IOException, CommandFailedException {
        List<String> words = new ArrayList<>(Unprivileged.prefix());
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return Command.run(limit, input, words);
    }
}
