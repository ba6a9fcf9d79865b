package bilateral.seed;

import static bilateral.seed.Told.text;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.seed.Told.Point;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;

@BilateralTest
class SeedVisitTests {

    private final Api api;

    SeedVisitTests(Api api) {
        this.api = api;
    }

    private record Visit(
            String from,
            String to,
            @Nullable Point start,
            @Nullable Point end,
            Set<String> sectors,
            List<String> people,
            String status,
            @Nullable String statusAsOf,
            Set<String> sources,
            Set<String> marks) {}

    private static final Visit V1 =
            new Visit(
                    "IN",
                    "IL",
                    new Point("[2021-11-14..2021-11-15]", "2021-11-14", "2021-11-15"),
                    new Point("[2021-11-18..2021-11-19]", "2021-11-18", "2021-11-19"),
                    Set.of("DEFENCE"),
                    List.of(
                            "General, Manoj Mukund Naravane,"
                                    + " Chief of the Army Staff of Indian Army of IN,"
                                    + " for IN, VISITING, LEAD",
                            "unnamed, senior military and civilian leadership,"
                                    + " for IL, HOST, MEMBER",
                            "unnamed, senior officials of the security establishment,"
                                    + " for IL, HOST, MEMBER",
                            "unnamed, the Service Chiefs, for IL, HOST, MEMBER"),
                    "UNDER_WAY",
                    "2021-11-14",
                    Set.of("S0", "S1 read in S0", "S2 read in S0"),
                    Set.of("period INFERRED"));

    private static final Visit V2 =
            new Visit(
                    "IN",
                    "IL",
                    Point.day("2021-10-17"),
                    Point.day("2021-10-20"),
                    Set.of("DIPLOMACY"),
                    List.of("S. Jaishankar, Foreign Minister of IN, for IN, VISITING, LEAD"),
                    "UNKNOWN",
                    null,
                    Set.of("S0"),
                    Set.of("sectors CLASSIFIED"));

    private static final Visit V3 =
            new Visit(
                    "IN",
                    "IL",
                    new Point("2021-10", "2021-10-01", "2021-10-31"),
                    new Point("2021-10", "2021-10-01", "2021-10-31"),
                    Set.of("DEFENCE"),
                    List.of("Ajay Kumar, Defence Secretary of IN, for IN, VISITING, LEAD"),
                    "UNKNOWN",
                    null,
                    Set.of("S0"),
                    Set.of());

    private static final Visit V4 =
            new Visit(
                    "IN",
                    "IL",
                    new Point("2021-08", "2021-08-01", "2021-08-31"),
                    new Point("2021-08", "2021-08-01", "2021-08-31"),
                    Set.of("DEFENCE"),
                    List.of(
                            "Rakesh Kumar Singh Bhadauria,"
                                    + " Chief of the Air Force of Indian Air Force of IN,"
                                    + " for IN, VISITING, LEAD"),
                    "UNKNOWN",
                    null,
                    Set.of("S0"),
                    Set.of("sectors CLASSIFIED"));

    private static final String VISITS =
            """
            visits(first: 100) {
                totalCount
                nodes {
                    from { code }
                    to { code }
                    start { ...Point }
                    end { ...Point }
                    sectors
                    participants(first: 100) { ...People }
                    status
                    statusAsOf
                    ...Cited
                }
            }
            """;

    private static final String FRAGMENTS = Told.POINT + Told.PEOPLE + Told.CITED;

    @Test
    void thereAreFourVisits() {
        assertThat(visits(api.data("{" + VISITS + "}" + FRAGMENTS)))
                .containsExactlyInAnyOrder(V1, V2, V3, V4);
    }

    @Test
    void allOfThemBelongToTheRelation() {
        JsonNode relation =
                api.data("{ relation(of: \"IN\", with: \"IL\") {" + VISITS + "} }" + FRAGMENTS)
                        .get("relation");

        assertThat(visits(relation)).containsExactlyInAnyOrder(V1, V2, V3, V4);
    }

    private static List<Visit> visits(JsonNode parent) {
        return Told.rows(parent.get("visits"), SeedVisitTests::visit);
    }

    private static Visit visit(JsonNode node) {
        return new Visit(
                node.get("from").get("code").asString(),
                node.get("to").get("code").asString(),
                Told.point(node.get("start")),
                Told.point(node.get("end")),
                Told.words(node.get("sectors")),
                Told.people(node.get("participants")),
                node.get("status").asString(),
                text(node.get("statusAsOf")),
                Told.sources(node),
                Told.marks(node));
    }

    @Test
    void leadVisitIsTheFirstThereAndToStrengthenDefenceCooperation() {
        JsonNode visit = said("2021-11-14");

        assertThat(visit.get("purpose").asString())
                .contains("first visit to Israel", "strengthen defence cooperation")
                .contains("Planned", "military and civilian leadership", "security officials")
                .contains("Service Chiefs", "headquarters of the ground forces");
        assertThat(Told.words(visit.get("places")))
                .containsExactly(
                        "Headquarters of the Ground Forces element of the Israel Defense Forces");
    }

    @Test
    void leadVisitWasStatedToBeUnderWayByTheReport() {
        assertThat(
                        Told.each(
                                said("2021-11-14").get("statusStatements"),
                                statement ->
                                        "%s %s %s"
                                                .formatted(
                                                        statement.get("status").asString(),
                                                        statement
                                                                .get("stated")
                                                                .get("edtf")
                                                                .asString(),
                                                        statement
                                                                .get("citation")
                                                                .get("source")
                                                                .get("kind")
                                                                .asString())))
                .containsExactly("UNDER_WAY 2021-11-14 NEWS_ARTICLE");
    }

    @Test
    void foreignMinistersVisitIsHisFirstAsSuchAndTheFirstSinceTheNewGovernment() {
        assertThat(
                        Told.each(
                                said("2021-10-18").get("citations").get("nodes"),
                                SeedVisitTests::note))
                .anySatisfy(
                        note ->
                                assertThat(note)
                                        .contains("first visit there as foreign minister")
                                        .contains("first since Israel's new government"));
    }

    @Test
    void yearsThatFollowFromTheReportsDateAreToldSo() {
        for (String day : List.of("2021-10-18", "2021-10-01", "2021-08-01")) {
            assertThat(Told.each(said(day).get("citations").get("nodes"), SeedVisitTests::note))
                    .anySatisfy(note -> assertThat(note).contains("year follow"));
        }
    }

    private static String note(JsonNode citation) {
        return String.valueOf(text(citation.get("note")));
    }

    /**
     * What is said of the visit that a day may belong to, the one with the latest start if several.
     */
    private JsonNode said(String day) {
        JsonNode visits =
                api.data(
                                """
                                query Said($day: Date!) {
                                    visits(
                                        filter: {during: {from: $day, to: $day}}
                                        orderBy: {field: START, direction: DESC}
                                        first: 1
                                    ) {
                                        nodes {
                                            purpose
                                            places
                                            statusStatements {
                                                status
                                                stated { edtf }
                                                citation { source { kind } }
                                            }
                                            citations(first: 100) { nodes { note } }
                                        }
                                    }
                                }
                                """,
                                Map.of("day", day))
                        .get("visits")
                        .get("nodes");
        assertThat(visits).hasSize(1);
        return visits.get(0);
    }
}
