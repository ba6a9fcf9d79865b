package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilateral.importer.historyatstate.SmallFiles;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The data sets of the Office of the Historian as they were published, where they lie beside the
 * project, go into a database.
 */
class PublishedFilesLoadTests {

    private static final Path DIRECTORY = Path.of("../shared/data/historyatstate");

    @Test
    void allAreLoadedAndASecondTimeNothingIsNew() {
        assumeTrue(Files.isDirectory(DIRECTORY), () -> DIRECTORY + " is not there");
        try (Importer importer = Importer.create()) {
            List<ImportReport> reports = SmallFiles.load(importer.packages(), DIRECTORY);

            assertThat(reports).hasSize(4).allMatch(ImportReport::wrote);
            assertThat(importer.count("visit")).isEqualTo(1_815 + 2_584);
            assertThat(importer.count("tenure")).isEqualTo(3_593 + 1_294 + 47);
            assertThat(importer.count("country_period")).isGreaterThan(500);
            long revision = importer.revision();

            assertThat(SmallFiles.load(importer.packages(), DIRECTORY))
                    .hasSize(4)
                    .noneMatch(ImportReport::wrote);
            assertThat(importer.revision()).isEqualTo(revision);
        }
    }
}
