package bilateral.importer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Loads the sample dossier at start, before the server says that it is ready.
 *
 * <p>Only into a database that has no facts but those of the sample, and not when {@code
 * bilateral.sample} is false.
 */
@Component
@ConditionalOnProperty(name = "bilateral.sample", havingValue = "true", matchIfMissing = true)
class SampleLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final ClassPathResource FILE = new ClassPathResource("sample/india-israel.yaml");

    private final DatasetLoader loader;
    private final RecordKeyRepository keys;

    SampleLoader(DatasetLoader loader, RecordKeyRepository keys) {
        this.loader = loader;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DatasetFile sample = read();
        if (keys.isAlone(sample.name())) {
            LoadResult result = loader.load(sample);
            LOG.info("Sample dossier \"{}\": {}", sample.title(), result);
        } else {
            LOG.info("Sample dossier not loaded: the database has facts of its own");
        }
    }

    static DatasetFile read() throws IOException {
        return DatasetFile.parse(
                "sample/india-israel.yaml", FILE.getContentAsString(StandardCharsets.UTF_8));
    }
}
