package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilateral.importer.historyatstate.Conversion.Tally;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parts of the data sets as they were published, where they lie beside the project: every record is
 * accounted for.
 */
class PublishedFilesTests {

    private static final Path DIRECTORY = Path.of("../shared/data/historyatstate");

    @TempDir private Path output;

    @BeforeEach
    void needsTheFiles() {
        assumeTrue(Files.isDirectory(DIRECTORY), () -> DIRECTORY + " is not there");
    }

    private Map<String, Tally> convert(String dataset) {
        Found found =
                HistoryAtState.find(DIRECTORY).stream()
                        .filter(it -> it.dataset().equals("historyatstate-" + dataset))
                        .findFirst()
                        .orElseThrow();
        Conversion conversion = found.convert(output);
        assertThat(conversion.tallies())
                .allSatisfy(
                        tally ->
                                assertThat(tally.loaded() + tally.partly() + tally.refused())
                                        .isEqualTo(tally.read()));
        return conversion.tallies().stream().collect(Collectors.toMap(Tally::kind, it -> it));
    }

    @Test
    void statesAndTerritories() {
        assertThat(convert("gsh"))
                .containsOnly(Map.entry("territories", new Tally("territories", 577, 557, 20, 0)));
    }

    @Test
    void everyTerritoryIsInOurTable() {
        Territories territories = new Territories();

        assertThat(Xml.files(DIRECTORY.resolve("gsh/data/territories")))
                .extracting(file -> Xml.text(Xml.read(file), "id"))
                .allMatch(id -> territories.find(id, null).isPresent());
    }

    @Test
    void peopleAndAppointments() {
        assertThat(convert("pocom"))
                .containsEntry("people", new Tally("people", 4261, 4261, 0, 0))
                .containsEntry("chiefs", new Tally("chiefs", 3593, 3588, 5, 0))
                .containsEntry("principals", new Tally("principals", 1294, 1288, 6, 0));
    }

    @Test
    void legsOfJourneys() {
        assertThat(convert("travels"))
                .containsEntry("legs", new Tally("legs", 2586, 2584, 0, 2))
                .containsEntry("presidents", new Tally("presidents", 47, 47, 0, 0));
    }

    @Test
    void visitsOfForeignLeaders() {
        assertThat(convert("visits"))
                .containsOnly(Map.entry("visits", new Tally("visits", 1815, 1772, 43, 0)));
    }
}
