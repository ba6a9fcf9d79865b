package bilateral.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Java program in a process of its own, to be killed. */
final class ChildProcess implements AutoCloseable {

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), main, arguments);
    }

    static ChildProcess start(
            List<String> prefix, String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-cp", classPath));
        words.add(main.getName());
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPRING_"));
        return new ChildProcess(builder.start());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Reads on until the program says a line that starts so. */
    String await(String start) throws IOException {
        return readUntil(start)
                .orElseThrow(() -> new AssertionError("Ended without " + start + ": " + said));
    }

    /** Reads on to the end of the program; all its lines. */
    List<String> awaitEnd() throws IOException, InterruptedException {
        readUntil("\0");
        process.waitFor();
        return said;
    }

    /** Asks the program to end, as SIGTERM does. */
    int terminate() throws IOException, InterruptedException {
        // Not the process's own method, which also closes its output.
        process.toHandle().destroy();
        awaitEnd();
        return process.exitValue();
    }

    private Optional<String> readUntil(String start) throws IOException {
        for (String line; (line = output.readLine()) != null; ) {
            said.add(line);
            if (line.startsWith(start)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
