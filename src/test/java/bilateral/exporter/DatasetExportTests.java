package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.BilateralTest;
import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one data set, the sample, becomes as a package that can be edited. */
@BilateralTest
class DatasetExportTests {

    private final PackageExporter exporter;

    @TempDir private Path directory;

    DatasetExportTests(PackageExporter exporter) {
        this.exporter = exporter;
    }

    @BeforeEach
    void export() throws IOException, SQLException {
        exporter.writeDataset("sample", directory, Progress.SILENT);
    }

    @Test
    void theDescriptorHasTheHeadingOfTheDataSetAndNoTableOfMirrors() throws IOException {
        JsonNode descriptor =
                JsonMapper.shared()
                        .readTree(Files.readString(directory.resolve(PackageDescriptor.FILE)));

        assertThat(descriptor.get("name").asString()).isEqualTo("sample");
        assertThat(descriptor.get("title").asString())
                .isEqualTo("India and Israel, as reported on 14 November 2021");
        assertThat(descriptor.at("/licenses/0/name").asString()).isEqualTo("Apache-2.0");
        assertThat(descriptor.get("description").asString()).startsWith("The facts of one");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(PackageTables.CONTENT.size() + 1);
        }
    }

    @Test
    void recordsGoByTheKeysOfTheDataSetInTheOrderInWhichTheyWereLoaded() {
        assertThat(Packages.cells(directory, PackageTables.VISITS, "key"))
                .containsExactly("V1", "V2", "V3", "V4");
        assertThat(Packages.cells(directory, PackageTables.COUNTRIES, "key"))
                .containsExactly("IN", "IL", "US", "AE", "JP", "AU");
        assertThat(Packages.rows(directory, PackageTables.PARTICIPANT_POSITIONS))
                .startsWith(
                        Map.of(
                                "event", "V1",
                                "participant", "1",
                                "ordinal", "1",
                                "position", "army-chief"));
    }

    @Test
    void noRowHasAnIdAndEachCanBeRead() {
        for (PackageTable table : PackageTables.CONTENT) {
            if (table.has("id")) {
                assertThat(Packages.cells(directory, table, "id")).isEmpty();
            }
        }
        assertThat(Packages.problems(directory, PackageTables.CONTENT)).isEmpty();
    }

    @Test
    void whateverIsReferredToIsInThePackage() {
        Set<String> keys = new HashSet<>();
        PackageTables.CONTENT.stream()
                .filter(table -> table.kind() == Kind.RECORD)
                .forEach(table -> keys.addAll(Packages.cells(directory, table, "key")));

        for (PackageTable table : PackageTables.CONTENT) {
            table.columns().stream()
                    .filter(column -> !column.targets().isEmpty())
                    .forEach(
                            column ->
                                    assertThat(keys)
                                            .containsAll(
                                                    Packages.cells(
                                                            directory, table, column.name())));
        }
    }

    @Test
    void aStatementOfAStatusLeadsToItsCitation() {
        List<Map<String, String>> citations =
                Packages.rows(directory, PackageTables.CITATIONS).stream()
                        .filter(citation -> "V1".equals(citation.get("record")))
                        .toList();
        Map<String, String> statement =
                Packages.rows(directory, PackageTables.VISIT_STATUSES).getFirst();

        assertThat(citations)
                .filteredOn("ordinal", statement.get("citation"))
                .singleElement()
                .extracting(citation -> citation.get("field"))
                .isEqualTo("status");
    }

    @Test
    void aDataSetThatIsNotThereIsNamedAndWhatWasThereStays() {
        Map<String, String> before = Packages.bytes(directory);

        assertThatThrownBy(() -> exporter.writeDataset("nowhere", directory, Progress.SILENT))
                .isInstanceOf(UnknownDatasetException.class)
                .hasMessageContaining("nowhere");

        assertThat(Packages.bytes(directory)).isEqualTo(before);
    }

    @Test
    void nothingStaysOfANewDirectoryForADataSetThatIsNotThere() {
        Path fresh = directory.resolve("fresh/er");

        assertThatThrownBy(() -> exporter.writeDataset("nowhere", fresh, Progress.SILENT))
                .isInstanceOf(UnknownDatasetException.class);

        assertThat(fresh.getParent()).doesNotExist();
    }

    @Test
    void theTablesThatAnotherPackageHadGoWithIt() throws IOException, SQLException {
        Path other = directory.resolve("other");
        exporter.write(other, Progress.SILENT);

        exporter.writeDataset("sample", other, Progress.SILENT);

        assertThat(other.resolve(PackageTables.DATASETS.file())).doesNotExist();
        assertThat(Packages.bytes(other).keySet())
                .hasSize(PackageTables.CONTENT.size() + 1)
                .noneMatch(name -> name.endsWith(".part"));
    }
}
