package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.datapackage.PackageTables;
import bilateral.importer.historyatstate.Conversion.Tally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the small files become, row by row, with the account of it: {@code expected} beside them.
 *
 * <p>With {@code -Dgolden.write=true} it is written anew: read the difference then.
 */
class ConversionTests {

    private static final Path EXPECTED = Path.of("src/test/resources/historyatstate/expected");

    @TempDir private Path output;

    static List<Found> small() {
        return HistoryAtState.find(SmallFiles.DIRECTORY);
    }

    @Test
    void dataSetsAreFoundInTheOrderInWhichTheyAreLoaded() {
        assertThat(small())
                .extracting(Found::dataset)
                .containsExactly(
                        "historyatstate-gsh",
                        "historyatstate-pocom",
                        "historyatstate-travels",
                        "historyatstate-visits");
    }

    @ParameterizedTest
    @MethodSource("small")
    void dataSetIsFoundAlsoByItself(Found found) {
        assertThat(HistoryAtState.find(found.directory()))
                .extracting(Found::dataset)
                .containsExactly(found.dataset());
    }

    @Test
    void otherDirectoriesHoldNone() {
        assertThat(HistoryAtState.find(Path.of("src/main"))).isEmpty();
        assertThat(HistoryAtState.find(Path.of("src/main/resources/sample"))).isEmpty();
        assertThat(HistoryAtState.find(Path.of("no/such/directory"))).isEmpty();
    }

    @Test
    void sameDataSetTwiceIsRefused() throws IOException {
        Files.createDirectories(output.resolve("one/president-travels"));
        Files.createDirectories(output.resolve("two/secretary-travels"));

        assertThatThrownBy(() -> HistoryAtState.find(output))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("historyatstate-travels");
    }

    @ParameterizedTest
    @MethodSource("small")
    void everyRowIsAsExpected(Found found) throws IOException {
        found.convert(output);

        for (var table : PackageTables.CONTENT) {
            String rows = Files.readString(output.resolve(table.file()));
            boolean empty = rows.lines().count() == 1;
            Path expected = EXPECTED.resolve(found.dataset()).resolve(table.file());
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(expected.getParent());
                Files.deleteIfExists(expected);
                if (!empty) {
                    Files.writeString(expected, rows);
                }
            }
            if (empty) {
                assertThat(expected).doesNotExist();
            } else {
                assertThat(rows).isEqualTo(Files.readString(expected));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void accountIsAsExpected(Found found) throws IOException {
        Conversion conversion = found.convert(output);

        String account =
                Stream.concat(
                                conversion.tallies().stream().map(Tally::toString),
                                conversion.notices().stream().map(ConversionTests::line))
                        .reduce("", (lines, line) -> lines + line + "\n");
        Path expected = EXPECTED.resolve(found.dataset()).resolve("account.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, account);
        }
        assertThat(account).isEqualTo(Files.readString(expected));
    }

    private static String line(Notice notice) {
        return "%s %s %s %s = %s; expected %s"
                .formatted(
                        notice.outcome(),
                        notice.file(),
                        notice.record(),
                        notice.field(),
                        notice.value(),
                        notice.expected());
    }

    @ParameterizedTest
    @MethodSource("small")
    void everyRecordIsAccountedFor(Found found) {
        assertThat(found.convert(output).tallies())
                .isNotEmpty()
                .allSatisfy(
                        tally ->
                                assertThat(tally.loaded() + tally.partly() + tally.refused())
                                        .isEqualTo(tally.read()));
    }

    @ParameterizedTest
    @MethodSource("small")
    void convertingAgainGivesTheSameBytes(Found found) throws IOException {
        Path again = output.resolve("again");
        Path first = output.resolve("first");
        found.convert(first);
        found.convert(again);

        for (var table : PackageTables.CONTENT) {
            assertThat(again.resolve(table.file()))
                    .hasSameBinaryContentAs(first.resolve(table.file()));
        }
    }

    @Test
    void fileThatIsNoXmlStopsTheConversionAndIsNamed() throws IOException {
        Path visits = output.resolve("visits/data");
        Files.createDirectories(visits);
        Files.writeString(visits.resolve("1950.xml"), "<visits>\n<visit>\n</visits>\n");
        Found found = HistoryAtState.find(output).getFirst();

        assertThatThrownBy(() -> found.convert(output.resolve("package")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("1950.xml")
                .hasMessageContaining("line 3");
    }

    @Test
    void fileCanNotBringInAnotherFile() throws IOException {
        Path secret = Files.writeString(output.resolve("secret.txt"), "a secret");
        Path visits = output.resolve("visits/data");
        Files.createDirectories(visits);
        Files.writeString(
                visits.resolve("1950.xml"),
                """
                <!DOCTYPE visits [<!ENTITY other SYSTEM "%s">]>
                <visits><visit><id>&other;</id></visit></visits>
                """
                        .formatted(secret.toUri()));
        Found found = HistoryAtState.find(output).getFirst();

        assertThatThrownBy(() -> found.convert(output.resolve("package")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("DOCTYPE");
    }
}
