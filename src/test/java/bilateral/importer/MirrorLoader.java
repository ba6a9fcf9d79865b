package bilateral.importer;

import bilateral.datapackage.Progress;
import bilateral.exporter.PackageExporter;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** Loads, at start, what was exported from a database into which a package had been loaded. */
public final class MirrorLoader {

    private MirrorLoader() {}

    private static ApplicationRunner load(PackageImporter importer, String files) {
        return arguments -> {
            Path mirror = Files.createTempDirectory("bilateral-mirror");
            try (Importer other = Importer.create()) {
                other.packages().load(Path.of(files), false, Progress.SILENT);
                new PackageExporter(other.database().dataSource()).write(mirror, Progress.SILENT);
                importer.load(mirror, false, Progress.SILENT);
            } finally {
                FileSystemUtils.deleteRecursively(mirror);
            }
        };
    }

    /** A mirror of a database with the sample. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class OfSample {

        @Bean
        ApplicationRunner loadMirror(PackageImporter importer) {
            return load(importer, "src/main/resources/sample/india-israel");
        }
    }

    /** A mirror of a database with the data set of the history tests. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class OfHistory {

        @Bean
        ApplicationRunner loadMirror(PackageImporter importer) {
            return load(importer, "src/test/resources/history/package");
        }
    }
}
