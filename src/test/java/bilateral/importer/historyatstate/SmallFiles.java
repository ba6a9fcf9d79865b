package bilateral.importer.historyatstate;

import bilateral.datapackage.Progress;
import bilateral.importer.ImportReport;
import bilateral.importer.PackageImporter;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small files that we wrote ourselves in the formats of the data sets, with all that is odd. */
@TestConfiguration(proxyBeanMethods = false)
public class SmallFiles {

    static final Path DIRECTORY = Path.of("src/test/resources/historyatstate");

    @Bean
    ApplicationRunner loadSmallFiles(PackageImporter importer) {
        return arguments -> load(importer, DIRECTORY);
    }

    /** Converts and loads all data sets in a directory, in their order. */
    public static List<ImportReport> load(PackageImporter importer, Path directory) {
        List<ImportReport> reports = new ArrayList<>();
        for (Found found : HistoryAtState.find(directory)) {
            try {
                Path output = Files.createTempDirectory(found.dataset());
                found.convert(output);
                reports.add(importer.load(output, false, Progress.SILENT));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return reports;
    }
}
