package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.PackageTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an appointment says of whether, since when and until when somebody served. */
class AppointmentTests {

    private static final String PERSON =
            """
            <person><id>able-ann</id><persName><surname>Able</surname><forename>Ann</forename>\
            </persName></person>
            """;

    @TempDir private Path directory;

    private Few convert(String role, String chief, Map<String, String> more) {
        Map<String, String> files = new HashMap<>(more);
        files.put("people/a/able-ann.xml", PERSON);
        files.put(
                "roles-country-chiefs/role.xml",
                "<role><id>%s</id><names><singular>Envoy</singular></names></role>"
                        .formatted(role));
        files.put(
                "missions-countries/india.xml",
                """
                <country-mission><territory-id>india</territory-id>
                <chiefs><chief><id>in-1</id><person-id>able-ann</person-id>
                <role-title-id>%s</role-title-id>
                <contemporary-territory-id>india</contemporary-territory-id>%s</chief></chiefs>
                </country-mission>
                """
                        .formatted(role, chief));
        return Few.convert(directory, files);
    }

    private Few convert(String role, String chief) {
        return convert(role, chief, Map.of());
    }

    private static String event(String name, String date, String note) {
        return "<%s><date>%s</date><note>%s</note></%s>".formatted(name, date, note, name);
    }

    private static List<String> tenure(Few few) {
        return few.rows(PackageTables.TENURES, "outcome", "period");
    }

    private static List<String> events(Few few) {
        return few.rows(PackageTables.TENURE_EVENTS, "kind", "date", "note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did not present credentials during his assignment.",
                "Arrived in June. Had not presented credentials before the overthrow.",
                "Recommissioned. Did not present credentials again under the new appointment."
            })
    void chiefWhoPresentedNoCredentialsMayHaveServed(String note) {
        Few few =
                convert(
                        "ambassador-e-p",
                        event("ended", "1953-03-01", "Left post on")
                                + "<note>%s</note>".formatted(note));

        assertThat(tenure(few)).containsExactly("UNKNOWN|/1953-03-01");
        assertThat(events(few)).containsExactly("LEFT|1953-03-01|Left post on");
    }

    @Test
    void principalOfficerWhoPlainlyDeclinedDidNotServe() {
        Few few =
                Few.convert(
                        directory,
                        Map.of(
                                "people/a/able-ann.xml",
                                PERSON,
                                "positions-principals/clerk.xml",
                                """
                                <principal-position><id>clerk</id>
                                <names><singular>Clerk</singular></names>
                                <principals><principal><id>c-1</id>
                                <person-id>able-ann</person-id>
                                <role-title-id>clerk</role-title-id>
                                <note>Declined appointment.</note></principal></principals>
                                </principal-position>
                                """));

        assertThat(tenure(few)).containsExactly("NOT_SERVED|");
    }

    @Test
    void chargeWhoWasNotAppointedPresentedNoCredentials() {
        Few few = convert("charge-daffaires", event("started", "2015-07-20", ""));

        assertThat(tenure(few)).containsExactly("SERVED|2015-07-20/");
        assertThat(events(few)).isEmpty();
    }

    @Test
    void chargeWhoWasAppointedPresentedCredentials() {
        Few few =
                convert(
                        "charge-daffaires",
                        event("appointed", "1830-01-02", "") + event("started", "1830-05-06", ""));

        assertThat(events(few)).contains("CREDENTIALS_PRESENTED|1830-05-06|");
    }

    @Test
    void chargeOfWhomANoteTellsCredentialsPresentedThem() {
        Few few =
                convert(
                        "charge-daffaires",
                        event("started", "1830-05-06", "Presented credentials on"));

        assertThat(events(few))
                .containsExactly("CREDENTIALS_PRESENTED|1830-05-06|Presented credentials on");
    }

    @Test
    void requestForARecallIsNoRecall() {
        Few few =
                convert(
                        "ambassador-e-p",
                        event("started", "1829-01-01", "")
                                + event("ended", "1829-10-17", "Recall requested by Mexico on"));

        assertThat(tenure(few)).containsExactly("SERVED|1829-01-01/1829-10-17");
        assertThat(events(few)).containsExactly("CREDENTIALS_PRESENTED|1829-01-01|");
        assertThat(few.rows(PackageTables.CITATIONS, "statedValue"))
                .contains("ended: Recall requested by Mexico on 1829-10-17");
    }

    @Test
    void dateThatStandsInANoteIsKeptAsTextOnly() {
        Few few = convert("ambassador-e-p", event("started", "", "Dec 1986"));

        assertThat(few.tally("chiefs")).containsExactly(1, 0, 1, 0);
        assertThat(few.notices()).contains("PARTLY started = Dec 1986");
        assertThat(few.rows(PackageTables.CITATIONS, "statedValue")).contains("started: Dec 1986");
    }

    @Test
    void wordsWithoutTheDateThatTheyAnnounceMakeNoEvent() {
        Few few =
                convert(
                        "ambassador-e-p",
                        event("started", "2018-04-03", "")
                                + event("ended", "", "Departed Madrid on"));

        assertThat(few.tally("chiefs")).containsExactly(1, 0, 1, 0);
        assertThat(events(few)).containsExactly("CREDENTIALS_PRESENTED|2018-04-03|");
        assertThat(few.rows(PackageTables.CITATIONS, "statedValue"))
                .contains("ended: Departed Madrid on");
    }

    @Test
    void everyPlaceThatAnEnvoyIsToldToHaveResidedInIsKept() {
        String concurrent =
                """
                <concurrent-appointments><id>c-%1$s</id><person-id>able-ann</person-id>
                <resident-at><locale-id>%1$s</locale-id>
                <contemporary-territory-id>%2$s</contemporary-territory-id></resident-at>
                <chief-id>in-1</chief-id></concurrent-appointments>
                """;
        Few few =
                convert(
                        "ambassador-e-p",
                        event("started", "1950-01-01", ""),
                        Map.of(
                                "concurrent-appointments/1.xml",
                                concurrent.formatted("kabul", "afghanistan"),
                                "concurrent-appointments/2.xml",
                                concurrent.formatted("new-delhi", "india")));

        assertThat(few.rows(PackageTables.TENURES, "residentAt")).containsExactly("Kabul");
        assertThat(few.rows(PackageTables.CITATIONS, "field", "statedValue"))
                .contains("residentAt|kabul, afghanistan", "residentAt|new-delhi, india");
        assertThat(few.notices()).contains("PARTLY resident-at = kabul, new-delhi");
    }
}
