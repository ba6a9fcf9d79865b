package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.Progress;
import bilateral.importer.ImportReport.Account;
import bilateral.importer.ImportReport.Outcome;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whatever a place has is loaded, or refused with what would be right. */
class DataImporterTests {

    private static final Path OUTSIDE = Path.of("src/test/resources/historyatstate");

    private static Importer importer = Importer.create();

    @TempDir private Path directory;

    @BeforeEach
    void startEmpty() {
        importer.close();
        importer = Importer.create();
    }

    @AfterAll
    static void close() {
        importer.close();
    }

    private static List<ImportReport> load(Path place) {
        return importer.data().load(place, false, Progress.SILENT);
    }

    private static ImportReport refusal(Path place) {
        List<ImportReport> reports = load(place);
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().outcome()).isEqualTo(Outcome.REFUSED);
        return reports.getFirst();
    }

    @Test
    void outsideDataSetsAreLoadedOneAfterTheOtherWithTheirAccounts() {
        List<ImportReport> reports = load(OUTSIDE);

        assertThat(reports)
                .extracting(ImportReport::dataset)
                .containsExactly(
                        "historyatstate-gsh",
                        "historyatstate-pocom",
                        "historyatstate-travels",
                        "historyatstate-visits");
        assertThat(reports).extracting(ImportReport::outcome).containsOnly(Outcome.LOADED);
        assertThat(reports.getFirst().accounts())
                .containsExactly(new Account("territories", 14, 11, 3, 0));
        assertThat(load(OUTSIDE)).noneMatch(ImportReport::wrote);
    }

    @Test
    void whatIsNotLoadedWholeIsTold() {
        ImportReport visits = load(OUTSIDE).getLast();

        assertThat(visits.text())
                .contains(
                        "data/1950.xml (8) from: \"ruritania\"; expected a known territory other"
                                + " than the United States (not loaded)")
                .contains(
                        "data/1950.xml (7) visitor: \"Mrs. Rao\"; expected a known office and a"
                                + " name; loaded as a description (partly loaded)")
                .contains(
                        "data/1950.xml (10): \"a copy\"; expected something else than"
                                + " data/1950.xml, 9, which cites both (not loaded)");
        assertThat(ImportReport.json(List.of(visits)))
                .contains("\"kind\" : \"visits\"")
                .contains("\"read\" : 12");
    }

    @Test
    void checkedDataSetsSeeThoseBeforeThemAndLeaveNothing() {
        List<ImportReport> reports = importer.data().load(OUTSIDE, true, Progress.SILENT);

        assertThat(reports)
                .hasSize(4)
                .extracting(ImportReport::outcome)
                .containsOnly(Outcome.CHECKED);
        // Its countries would be joined to those of gsh.
        assertThat(reports.getLast().counts())
                .hasEntrySatisfying(
                        "countries", countries -> assertThat(countries.joined()).isPositive());
        assertThat(importer.count("visit")).isZero();
        assertThat(importer.revision()).isZero();
    }

    @Test
    void fileThatCanNotBeReadIsNamedAndNothingAfterItIsTried() throws IOException {
        Files.createDirectories(directory.resolve("travels/president-travels"));
        Files.writeString(directory.resolve("travels/president-travels/a.xml"), "<trips>");
        Files.createDirectories(directory.resolve("visits/data"));
        Files.writeString(directory.resolve("visits/data/1950.xml"), "<visits/>");

        ImportReport refused = refusal(directory);

        assertThat(refused.problems().getFirst().toString()).contains("a.xml").contains("line 1");
    }

    @Test
    void placesOfOtherThingsAreRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("text.txt"), "no zip");

        assertThat(refusal(directory).text()).contains("datapackage.json");
        assertThat(refusal(text).text()).contains("a directory or a zip file");
        Path damaged = Files.writeString(directory.resolve("damaged.zip"), "PK and no more");
        assertThat(refusal(damaged).text())
                .contains("a zip file that can't be read (zip END header not found)")
                .contains("expected a zip file that is whole");
        assertThat(refusal(directory.resolve("nothing")).text()).contains("datapackage.json");
    }

    @Test
    void packageIsLoadedFromADirectoryOrAZip() throws IOException {
        Path files = TestPackage.sample().write();
        Path zip = zipped(files, "package/", Map.of());

        assertThat(load(zip)).singleElement().matches(ImportReport::wrote);
        assertThat(load(files)).singleElement().matches(report -> !report.wrote());
    }

    /** Nothing of a zip is written anywhere: what else is in it does no harm. */
    @Test
    void whatElseIsInAZipIsNotRead() throws IOException {
        Path zip =
                zipped(
                        TestPackage.sample().write(),
                        "",
                        Map.of("README.md", "read me", "more/visits.csv", "no table"));

        assertThat(load(zip)).singleElement().matches(ImportReport::wrote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.csv", "/../outside.csv", "a/../../outside.csv"})
    void zipThatLeadsOutOfItselfIsRefused(String name) throws IOException {
        Path zip = zipped(TestPackage.sample().write(), "", Map.of(name, "key\n"));

        assertThat(refusal(zip).problems()).hasSize(1);
        assertThat(directory.resolve("outside.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../visits.csv", "/etc/passwd", "a\\u0000b", "\\ud800.csv", ".", ""})
    void tableOfAZipIsAFileInIt(String path) throws IOException {
        TestPackage files =
                TestPackage.sample()
                        .edited(
                                "datapackage.json",
                                "\"path\": \"visits.csv\"",
                                "\"path\": \"" + path + "\"");

        assertThat(refusal(zipped(files.write(), "package/", Map.of())).problems())
                .singleElement()
                .extracting(Problem::field)
                .isEqualTo("visits.path");
    }

    /** A thousand times as much as the zip has, which is read as it comes. */
    @Test
    void descriptorOfAZipIsReadToItsLimitOnly() throws IOException {
        Path zip =
                zipped(
                        TestPackage.sample().without("datapackage.json").write(),
                        "",
                        Map.of("datapackage.json", "[" + " ".repeat(200_000_000)));

        assertThat(Files.size(zip)).isLessThan(1_000_000);
        assertThat(refusal(zip).text())
                .contains(
                        "datapackage.json is \"longer than that\"; expected at most 1,000,000 bytes");
    }

    private Path zipped(Path files, String folder, Map<String, String> others) throws IOException {
        Path zip = directory.resolve("package.zip");
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                var inside = Files.list(files)) {
            for (Path file : inside.toList()) {
                zipped.putNextEntry(new ZipEntry(folder + file.getFileName()));
                zipped.write(Files.readAllBytes(file));
                zipped.closeEntry();
            }
            for (Map.Entry<String, String> other : others.entrySet()) {
                zipped.putNextEntry(new ZipEntry(other.getKey()));
                zipped.write(other.getValue().getBytes(StandardCharsets.UTF_8));
                zipped.closeEntry();
            }
        }
        return zip;
    }
}
