package bilateral.importer;

import bilateral.Api;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Loads the data set of the history tests at start, as the server loads the sample. */
@TestConfiguration(proxyBeanMethods = false)
public class HistoryLoader {

    private static final String FILE = "history/history.yaml";

    @Bean
    ApplicationRunner loadHistory(DatasetLoader loader) {
        return arguments -> loader.load(DatasetFile.parse(FILE, Api.file(FILE)));
    }
}
