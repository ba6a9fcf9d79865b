package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.PackageTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What no field holds is kept beside the record, and what nobody reads is noticed. */
class NothingLostTests {

    private static final String PERSON =
            """
            <person><id>able-ann</id><persName><surname>Able</surname><forename>Ann</forename>\
            <nickname>Annie</nickname></persName></person>
            """;
    private static final String ROLE =
            """
            <role mode="active"><id>minister</id><class>chief</class><category>country</category>
            <names><singular>Minister</singular><plural>Ministers</plural></names></role>
            """;

    @TempDir private Path directory;

    private static String chief(String id, String more) {
        return """
        <chief><id>%s</id><person-id>able-ann</person-id><role-title-id>minister</role-title-id>
        <contemporary-territory-id>india</contemporary-territory-id>%s</chief>
        """
                .formatted(id, more);
    }

    private Few mission(String lists) {
        return Few.convert(
                directory,
                Map.of(
                        "people/a/able-ann.xml",
                        PERSON,
                        "roles-country-chiefs/minister.xml",
                        ROLE,
                        "missions-countries/india.xml",
                        "<country-mission><territory-id>india</territory-id>%s</country-mission>"
                                .formatted(lists)));
    }

    private Few position(String inside) {
        return Few.convert(
                directory,
                Map.of(
                        "people/a/able-ann.xml",
                        PERSON,
                        "positions-principals/clerk.xml",
                        """
                        <principal-position><id>clerk</id><class>principal</class>
                        <category>discontinued</category>
                        <names><singular>Clerk</singular><plural>Clerks</plural></names>
                        %s</principal-position>
                        """
                                .formatted(inside)));
    }

    private static List<String> notes(Few few) {
        return few.rows(PackageTables.CITATIONS, "record", "note");
    }

    @Test
    void otherAppointeesOfMissionsAreRead() {
        Few few =
                mission(
                        "<chiefs>%s</chiefs><other-appointees>%s</other-appointees>"
                                .formatted(chief("in-1", ""), chief("in-2", "")));

        assertThat(few.tally("chiefs")).containsExactly(2, 2, 0, 0);
        assertThat(few.rows(PackageTables.TENURES, "key"))
                .containsExactly("appointment/in-1", "appointment/in-2");
    }

    @Test
    void secondListOfChiefsIsRead() {
        Few few =
                mission(
                        "<chiefs>%s</chiefs><chiefs>%s</chiefs>"
                                .formatted(chief("in-1", ""), chief("in-2", "")));

        assertThat(few.tally("chiefs")).containsExactly(2, 2, 0, 0);
    }

    @Test
    void missionNoteAmongTheNomineesIsKept() {
        Few few =
                mission(
                        """
                        <chiefs>%s</chiefs><other-nominees>
                        <mission-note><text>Closed.</text></mission-note></other-nominees>
                        """
                                .formatted(chief("in-1", "")));

        assertThat(notes(few)).contains("position/minister/IN|Mission note: Closed.");
    }

    @Test
    void unknownElementOfAMissionIsNoticedAndKept() {
        Few few =
                mission(
                        "<established>1949</established><chiefs>%s</chiefs>"
                                .formatted(chief("in-1", "")));

        assertThat(few.tally("missions")).containsExactly(1, 0, 1, 0);
        assertThat(notes(few)).contains("position/minister/IN|Mission: established: 1949");
    }

    @Test
    void classAndCategoryOfARoleAreKeptWithTheOffice() {
        Few few = mission("<chiefs>%s</chiefs>".formatted(chief("in-1", "")));

        assertThat(notes(few))
                .contains("position/minister/IN|mode active; class chief; category country");
    }

    @Test
    void unknownElementWithinAnotherIsNoticedAndKept() {
        Few few = mission("<chiefs>%s</chiefs>".formatted(chief("in-1", "")));

        assertThat(few.notices()).contains("PARTLY persName/nickname = Annie");
        assertThat(notes(few)).contains("person/able-ann|persName/nickname: Annie");
    }

    @Test
    void secondValueIsNoticedAndKept() {
        Few few =
                mission(
                        "<chiefs>%s</chiefs>"
                                .formatted(
                                        chief(
                                                "in-1",
                                                """
                                                <started><date>1950</date></started>
                                                <started><date>1951</date></started>
                                                """)));

        assertThat(few.tally("chiefs")).containsExactly(1, 0, 1, 0);
        assertThat(notes(few)).contains("appointment/in-1|started: 1951");
    }

    @Test
    void unknownAttributeIsNoticedAndKept() {
        Few few =
                mission(
                        "<chiefs>%s</chiefs>"
                                .formatted(
                                        chief("in-1", "<ended certainty=\"low\"><date/></ended>")));

        assertThat(few.notices()).contains("PARTLY ended/@certainty = low");
        assertThat(notes(few)).contains("appointment/in-1|ended/@certainty: low");
    }

    @Test
    void textBesideElementsIsNoticedAndKept() {
        Few few = mission("<chiefs>%s</chiefs>".formatted(chief("in-1", "See below.")));

        assertThat(few.notices()).contains("PARTLY text = See below.");
        assertThat(notes(few)).contains("appointment/in-1|text: See below.");
    }

    @Test
    void roleThatStandsThereTwiceIsRefused() {
        Few few =
                Few.convert(
                        directory,
                        Map.of(
                                "people/a/able-ann.xml",
                                PERSON,
                                "roles-country-chiefs/a.xml",
                                ROLE,
                                "roles-country-chiefs/b.xml",
                                ROLE,
                                "missions-countries/india.xml",
                                "<country-mission><territory-id>india</territory-id>"
                                        + "<chiefs>%s</chiefs></country-mission>"
                                                .formatted(chief("in-1", ""))));

        assertThat(few.tally("roles")).containsExactly(2, 1, 0, 1);
    }

    @Test
    void everyLifeOfAPositionIsKept() {
        Few few =
                position(
                        """
                        <start>1961</start><end>1978</end><ongoing>false</ongoing>
                        <start>1999</start><end/><ongoing>true</ongoing>
                        <description><div><p>A clerk.</p></div></description>
                        """);

        assertThat(few.tally("positions")).containsExactly(1, 1, 0, 0);
        assertThat(notes(few))
                .contains(
                        "position/clerk|1961 to 1978; 1999 to ?, ongoing. A clerk.; class"
                                + " principal; category discontinued");
    }

    @Test
    void unknownElementOfAPositionIsNoticedAndKept() {
        Few few = position("<vacancy>1980</vacancy>");

        assertThat(few.tally("positions")).containsExactly(1, 0, 1, 0);
        assertThat(notes(few))
                .contains("position/clerk|class principal; category discontinued; vacancy: 1980");
    }

    @Test
    void kindOfANoteIsKept() {
        Few few =
                position(
                        """
                        <principals><principal><id>c-1</id><person-id>able-ann</person-id>
                        <role-title-id>clerk</role-title-id>
                        <note type="coterminousposition">Attorney General</note>
                        </principal></principals>
                        """);

        assertThat(notes(few)).contains("appointment/c-1|coterminousposition: Attorney General");
    }

    @Test
    void whatStandsBesideTheVisitsIsRefused() {
        Few few =
                Few.convert(
                        directory,
                        Map.of(
                                "data/1950.xml",
                                """
                                <visits><note>A note.</note><visit><id>1</id>
                                <start-date>1950-01-01</start-date><end-date>1950-01-02</end-date>
                                <visitor>King Otto</visitor><visitor>Queen Ida</visitor>
                                <from id="india">India</from></visit></visits>
                                """));

        assertThat(few.tally("other elements")).containsExactly(1, 0, 0, 1);
        assertThat(few.tally("visits")).containsExactly(1, 0, 1, 0);
        assertThat(few.notices()).contains("REFUSED note = A note.", "PARTLY visitor = Queen Ida");
        assertThat(notes(few)).contains("visit/1|visitor: Queen Ida");
    }

    @Test
    void whatStandsBesideTheLegsIsRefused() {
        Few few =
                Few.convert(
                        directory,
                        Map.of(
                                "secretary-travels/stone-sam.xml",
                                """
                                <trips year="1950"><trip who="stone-sam" role="secretary">
                                <id>1</id><start-date>1950-01-01</start-date>
                                <end-date>1950-01-02</end-date><country id="india">India</country>
                                </trip></trips>
                                """));

        assertThat(few.notices()).contains("REFUSED @year = 1950");
        assertThat(few.tally("legs")).containsExactly(1, 1, 0, 0);
    }

    @Test
    void thatATerritoryHasNoLongNameIsKept() {
        Few few =
                Few.convert(
                        directory,
                        Map.of(
                                "data/territories/india.xml",
                                """
                                <territory><id>india</id><short-form-name>India</short-form-name>
                                <long-form-name type="none"/>
                                <type-of-territory>independent-state</type-of-territory>
                                <valid-since>1947</valid-since><valid-until>9999</valid-until>
                                </territory>
                                """));

        assertThat(notes(few)).containsExactly("IN|long-form-name: none");
    }
}
