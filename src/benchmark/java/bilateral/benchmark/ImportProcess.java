package bilateral.benchmark;

import bilateral.BilateralApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code bilateral import} in a Java of its own, as a user starts it. */
final class ImportProcess {

    private static final String PEAK = "VmHWM:";
    private static final Duration LOOK = Duration.ofMillis(50);

    private ImportProcess() {}

    /**
     * Imports a package into an embedded database that runs.
     *
     * @param memory the largest heap, as Java's {@code -Xmx} has it
     */
    static Result run(Path world, Path database, String memory)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(
                                java,
                                "-Xmx" + memory,
                                "-cp",
                                System.getProperty("java.class.path"),
                                BilateralApplication.class.getName(),
                                "import",
                                world.toString())
                        .inheritIO();
        builder.environment().put("BILATERAL_DATABASE_DIRECTORY", database.toString());
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The import ended with " + process.exitValue());
        }
        return new Result(took, peak);
    }

    /** The most memory that a process ever had, in kilobytes; 0 where the system does not tell. */
    private static long peak(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /**
     * What it took.
     *
     * @param time from start to end, with Java's own start
     * @param memory the resident set at its largest, in kilobytes; 0 when not known
     */
    record Result(Duration time, long memory) {}
}
