package bilateral.importer;

import bilateral.datapackage.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

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
    private static final String DATASET = "sample";
    private static final String FILES = "classpath:sample/india-israel/*";

    private final PackageImporter importer;
    private final JdbcClient jdbc;

    SampleLoader(PackageImporter importer, JdbcClient jdbc) {
        this.importer = importer;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (isAlone()) {
            ImportReport report = load();
            LOG.info("Sample dossier \"{}\": {}", report.title(), report.summary());
        } else {
            LOG.info("Sample dossier not loaded: the database has facts of its own");
        }
    }

    /** Whether every fact came from the sample, as it is when there is none. */
    private boolean isAlone() {
        return jdbc.sql(
                        """
                        select not exists (
                            select
                            from fact
                            where not exists (
                                select
                                from record_key
                                where record_key.id = fact.id and record_key.dataset = :dataset))
                        """)
                .param("dataset", DATASET)
                .query(Boolean.class)
                .single();
    }

    /** Unpacks the package first: what is in a jar is no directory. */
    private ImportReport load() throws IOException {
        Path directory = Files.createTempDirectory("bilateral-sample");
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream content = file.getInputStream()) {
                    Files.copy(
                            content, directory.resolve(Objects.requireNonNull(file.getFilename())));
                }
            }
            return importer.load(directory, false, Progress.SILENT);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
