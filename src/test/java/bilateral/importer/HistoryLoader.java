package bilateral.importer;

import bilateral.datapackage.Progress;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.nio.file.Path;

/** Loads the data set of the history tests at start, as the server loads the sample. */
@TestConfiguration(proxyBeanMethods = false)
public class HistoryLoader {

    @Bean
    ApplicationRunner loadHistory(PackageImporter importer) {
        return arguments ->
                importer.load(
                        Path.of("src/test/resources/history/package"), false, Progress.SILENT);
    }
}
