package bilateral.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** The benchmark of loading, in small: that both ways write the same rows, not how fast. */
class LoadBenchmarkTests {

    @TempDir Path directory;

    @Test
    void importAndCopyWriteTheSameRows() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + directory,
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadBenchmark.class.getName(),
                                "1000",
                                "128m")
                        .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("BILATERAL_"));
        // As in the tests of the database: unpacked once.
        environment.put(
                "BILATERAL_DATABASE_PROGRAMS",
                Path.of("target/programs").toAbsolutePath().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("fsync = on")
                .containsPattern("import, validated, heap of 128m +[0-9,]{6,} rows")
                .containsPattern("COPY into the same tables +[0-9,]{6,} rows")
                .containsPattern("ratio +[0-9.]+ \\(goal: at most 2\\)")
                .containsPattern("peak memory of the import +[0-9]+ MB");
        assertThat(directory).isEmptyDirectory();
    }
}
