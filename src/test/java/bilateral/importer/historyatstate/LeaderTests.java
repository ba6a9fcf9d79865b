package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.PackageTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who the visitors were, and in what office. */
class LeaderTests {

    @TempDir private Path directory;

    /** Visits, each as {@code day|id of the country|name of it|visitor}. */
    private Few visits(String... visits) {
        return Few.convert(
                directory,
                Map.of(
                        "data/all.xml",
                        Arrays.stream(visits)
                                .map(visit -> visit.split("\\|"))
                                .map(
                                        parts ->
                                                """
                                                <visit><id>%1$s</id><start-date>%1$s</start-date>
                                                <end-date>%1$s</end-date><visitor>%4$s</visitor>
                                                <from id="%2$s">%3$s</from></visit>
                                                """
                                                        .formatted((Object[]) parts))
                                .collect(Collectors.joining("", "<visits>", "</visits>"))));
    }

    private static List<String> officials(Few few) {
        return few.rows(PackageTables.PARTICIPANTS, "official");
    }

    @Test
    void nameOfOneWordIsThatOfAnotherPersonAfterALongTime() {
        Few few =
                visits(
                        "1922-04-01|colombia|Colombia|President-elect Rojas",
                        "1926-04-01|colombia|Colombia|President Rojas",
                        "1949-04-01|colombia|Colombia|President Rojas",
                        "1970-04-01|colombia|Colombia|President Rojas");

        assertThat(officials(few))
                .containsExactly(
                        "official/CO/rojas/1922",
                        "official/CO/rojas/1922",
                        "official/CO/rojas/1949",
                        "official/CO/rojas/1949");
        assertThat(few.conversion().notices())
                .extracting(Notice::record)
                .containsExactly("1926-04-01", "1949-04-01", "1970-04-01");
    }

    @Test
    void laterVisitsChangeNoKey() {
        Few few =
                visits(
                        "1949-04-01|colombia|Colombia|President Rojas",
                        "1922-04-01|colombia|Colombia|President Rojas");

        assertThat(officials(few))
                .containsExactly("official/CO/rojas/1949", "official/CO/rojas/1922");
    }

    @Test
    void fullNameIsThatOfOnePerson() {
        Few few =
                visits(
                        "1922-04-01|colombia|Colombia|President Ada Rojas",
                        "1949-04-01|colombia|Colombia|President Ada Rojas");

        assertThat(officials(few))
                .containsExactly("official/CO/ada rojas", "official/CO/ada rojas");
        assertThat(few.notices()).isEmpty();
    }

    @Test
    void presidentOfTheGovernmentOfAKingdomIsNoHeadOfState() {
        Few few = visits("1990-04-01|spain|Spain|President Ada Rojas");

        assertThat(few.rows(PackageTables.POSITIONS, "key", "function"))
                .containsExactly("position/ES/president|OTHER");
        assertThat(few.notices()).containsExactly("LOADED visitor = President Ada Rojas");
    }

    @Test
    void queenOfAKingIsNotTheQueenWhoReigns() {
        Few few =
                visits(
                        "1939-06-08|united-kingdom|United Kingdom|King Otto and Queen Ida",
                        "1957-10-17|united-kingdom|United Kingdom|Queen Ada II");

        assertThat(few.rows(PackageTables.POSITIONS, "key", "title", "function"))
                .containsExactly(
                        "position/GB/king|King|HEAD_OF_STATE",
                        "position/GB/queen-consort|Queen|OTHER",
                        "position/GB/queen|Queen|HEAD_OF_STATE");
    }

    @Test
    void visitOfVietnamIsThatOfTheStateOfThatDay() {
        Few few =
                visits(
                        "1951-09-03|vietnam|Vietnam|Prime Minister Ada Tran",
                        "1973-04-02|vietnam|Vietnam|President Ada Tran",
                        "1973-05-02|vietnam|Republic of the South|President Ada Tran",
                        "1999-09-03|vietnam|Vietnam|President Ada Tran");

        assertThat(few.rows(PackageTables.VISITS, "from"))
                .containsExactly("x-state-of-vietnam", "x-south-vietnam", "x-south-vietnam", "VN");
        assertThat(few.rows(PackageTables.CITATIONS, "record", "field", "mark"))
                .contains("visit/1951-09-03|from|INFERRED", "visit/1973-04-02|from|INFERRED")
                .doesNotContain("visit/1999-09-03|from|INFERRED");
    }
}
