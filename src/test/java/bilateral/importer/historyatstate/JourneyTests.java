package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.PackageTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is read of presidents, and of where a leg went. */
class JourneyTests {

    @TempDir private Path directory;

    private Few president(String list, String inside) {
        return Few.convert(
                directory,
                Map.of(
                        "secretary-travels/none.xml",
                        "<trips/>",
                        "presidents/presidents.xml",
                        """
                        <presidents>%s<president n="9"><id>grey-gil</id><name>Gil Grey</name>
                        <birth-year>1950</birth-year>%s</president></presidents>
                        """
                                .formatted(list, inside)));
    }

    private static List<String> presidencies(Few few) {
        return few.rows(PackageTables.TENURES, "period", "openAsOf");
    }

    @Test
    void presidentWhoIsStillInOfficeWasSoOnTheDayOfTheRecord() {
        Few few =
                president(
                        "<crawl-dateTime>2011-08-18T17:30:09</crawl-dateTime>",
                        """
                        <took-office-date>2009-01-20</took-office-date>
                        <left-office-date still-in-office="true"/>
                        <created-date>2010-03-04</created-date>
                        <last-modified-date>2012-05-06</last-modified-date>
                        """);

        assertThat(presidencies(few)).containsExactly("2009-01-20/..|2012-05-06");
        assertThat(few.tally("presidents")).containsExactly(1, 1, 0, 0);
    }

    @Test
    void recordWithoutADayIsOfTheDayOfTheList() {
        Few few =
                president(
                        "<crawl-dateTime>2011-08-18T17:30:09</crawl-dateTime>",
                        """
                        <took-office-date>2009-01-20</took-office-date>
                        <left-office-date still-in-office="true"/><last-modified-date/>
                        """);

        assertThat(presidencies(few)).containsExactly("2009-01-20/..|2011-08-18");
    }

    @Test
    void listThatIsOlderThanTheOfficeSaysNothingOfItsEnd() {
        Few few =
                president(
                        "<crawl-dateTime>2011-08-18T17:30:09</crawl-dateTime>",
                        """
                        <took-office-date>2025-01-20</took-office-date>
                        <left-office-date still-in-office="true"/>
                        """);

        assertThat(presidencies(few)).containsExactly("2025-01-20/..|");
        assertThat(few.notices()).containsExactly("LOADED last-modified-date = null");
    }

    @Test
    void endThatIsNotToldIsUnknown() {
        Few few =
                president(
                        "",
                        """
                        <took-office-date>2009-01-20</took-office-date><left-office-date/>
                        """);

        assertThat(presidencies(few)).containsExactly("2009-01-20/|");
    }

    @Test
    void thatAPresidentLivesAndWhereTheListIsFromAreKept() {
        Few few =
                president(
                        """
                        <source-url>https://example.org/list</source-url>
                        <crawl-dateTime>2011-08-18</crawl-dateTime>
                        """,
                        """
                        <death-year still-alive="true"/>
                        <took-office-date>2009-01-20</took-office-date>
                        <left-office-date>2017-01-20</left-office-date>
                        """);

        assertThat(few.rows(PackageTables.CITATIONS, "note"))
                .contains(
                        "president 9; birth 1950; death still alive; source-url"
                                + " https://example.org/list; crawl-dateTime 2011-08-18");
    }

    private Few leg(String day, String country, String locale) {
        return Few.convert(
                directory,
                Map.of(
                        "secretary-travels/stone-sam.xml",
                        """
                        <trips><trip who="stone-sam" role="secretary"><id>1</id>
                        <start-date>%1$s</start-date><end-date>%1$s</end-date>
                        <country id="%2$s">%3$s</country><locale>%4$s</locale></trip></trips>
                        """
                                .formatted(
                                        day,
                                        country,
                                        country.equals("vietnam") ? "Vietnam" : "India",
                                        locale)));
    }

    @ParameterizedTest
    @CsvSource({"Agra; Delhi", "Agra / Delhi", "Agra and Delhi", "Agra &amp; Delhi"})
    void placesThatAreNotListedPlainlyAreNoticed(String locale) {
        Few few = leg("1950-01-01", "india", locale);

        assertThat(few.tally("legs")).containsExactly(1, 0, 1, 0);
        assertThat(few.rows(PackageTables.VISITS, "places"))
                .containsExactly("[\"%s\"]".formatted(locale.replace("&amp;", "&")));
    }

    @ParameterizedTest
    @CsvSource({
        "1948-01-01, VN",
        "1951-09-03, x-state-of-vietnam",
        "1955-02-28, x-state-of-vietnam",
        "1956-03-14, x-south-vietnam",
        "1973-04-02, x-south-vietnam",
        "1995-08-05, VN"
    })
    void vietnamIsTheStateOfThatDay(String day, String code) {
        Few few = leg(day, "vietnam", "Saigon");

        assertThat(few.rows(PackageTables.VISITS, "to")).containsExactly(code);
        assertThat(few.rows(PackageTables.CITATIONS, "field", "mark").contains("to|INFERRED"))
                .isEqualTo(!code.equals("VN"));
    }
}
