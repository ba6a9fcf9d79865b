package bilateral.benchmark;

import bilateral.datapackage.Progress;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * Times the import of a generated package against COPY of the same rows straight into the tables:
 * {@code LoadBenchmark [SIZE [MEMORY]]}.
 *
 * <p>Both go into a new embedded database of its own, with all constraints, indexes and triggers.
 */
final class LoadBenchmark {

    private static final String SIZE = "1000000";
    private static final String MEMORY = "256m";
    private static final double GOAL = 2;

    private final Path directory;
    private final Path world;
    private final Path rows;

    private LoadBenchmark(Path directory) throws IOException {
        this.directory = directory;
        this.world = directory.resolve("world");
        this.rows = Files.createDirectory(directory.resolve("rows"));
    }

    static void main(String[] words) throws Exception {
        WorldSize size = WorldSize.parse(words.length > 0 ? words[0] : SIZE);
        String memory = words.length > 1 ? words[1] : MEMORY;
        Path directory = Files.createTempDirectory("bilateral-benchmark-");
        try {
            new LoadBenchmark(directory).run(size, memory);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void run(WorldSize size, String memory) throws Exception {
        World.write(world, size, 1, Progress.SILENT);
        System.out.printf("A package of %,d visits, generated%n", size.visits());
        Loaded imported = importInto(directory.resolve("imported"), memory);
        FileSystemUtils.deleteRecursively(world);
        FileSystemUtils.deleteRecursively(directory.resolve("imported"));
        Loaded copied = copyInto(directory.resolve("copied"));
        if (!imported.counts().equals(copied.counts())) {
            throw new IllegalStateException(
                    "Not the same rows: " + imported.counts() + " and " + copied.counts());
        }
        print("import, validated, heap of " + memory, imported);
        print("COPY into the same tables", copied);
        double ratio = (double) imported.time().toMillis() / copied.time().toMillis();
        System.out.printf("%-36s %10.2f (goal: at most %.0f)%n", "ratio", ratio, GOAL);
        System.out.printf(
                "%-36s %,10d MB%n", "peak memory of the import", imported.memory() / 1024);
    }

    private Loaded importInto(Path database, String memory) throws Exception {
        try (BenchmarkDatabase server = BenchmarkDatabase.in(database)) {
            ImportProcess.Result result = ImportProcess.run(world, database, memory);
            try (Connection connection = server.connect()) {
                settings(connection);
                long count = Tables.write(connection, rows);
                return new Loaded(count, result.time(), result.memory(), Tables.counts(connection));
            }
        }
    }

    private Loaded copyInto(Path database) throws SQLException, IOException {
        try (BenchmarkDatabase server = BenchmarkDatabase.in(database);
                Connection connection = server.connect()) {
            long begun = System.nanoTime();
            long count = Tables.read(connection, rows);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Loaded(count, took, 0, Tables.counts(connection));
        }
    }

    private static void settings(Connection connection) throws SQLException {
        for (String name : new String[] {"fsync", "synchronous_commit", "shared_buffers"}) {
            System.out.printf("%s = %s%n", name, Tables.single(connection, "show " + name));
        }
    }

    private static void print(String what, Loaded loaded) {
        double seconds = loaded.time().toMillis() / 1000.0;
        System.out.printf(
                "%-36s %,12d rows %9.1f s %,10.0f rows/s%n",
                what, loaded.rows(), seconds, loaded.rows() / seconds);
    }

    /**
     * @param memory of the process, in kilobytes; 0 when not measured
     */
    private record Loaded(long rows, Duration time, long memory, Map<String, Long> counts) {}
}
