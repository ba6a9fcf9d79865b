package bilateral.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs other programs. */
final class Command {

    private Command() {}

    /**
     * Runs a program to its end, in English and without this process's environment, which may hold
     * secrets or settings that PostgreSQL would take for its own.
     *
     * @return what it wrote to its standard output and error
     * @throws CommandFailedException when it fails or takes longer than the limit
     */
    static String run(Duration limit, String input, List<String> words)
            throws IOException, CommandFailedException {
        // A file and not a pipe: a process that is left running would keep a pipe open.
        Path output = Files.createTempFile("bilateral-", ".out");
        try {
            Process process = start(words, output);
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(UTF_8));
            } catch (IOException ended) {
                // It ended without reading; its status and its words say more.
            }
            boolean inTime = await(process, limit);
            String text = Files.readString(output).strip();
            if (!inTime) {
                throw new CommandFailedException(
                        "%s took longer than %s: %s".formatted(words, limit, text));
            }
            if (process.exitValue() != 0) {
                throw new CommandFailedException(
                        "%s ended with %d: %s".formatted(words, process.exitValue(), text));
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }

    private static Process start(List<String> words, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(output.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME", "TMPDIR"));
        environment.put("LC_ALL", "C");
        return builder.start();
    }

    private static boolean await(Process process, Duration limit) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for a program");
        }
    }
}
