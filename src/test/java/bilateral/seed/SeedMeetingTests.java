package bilateral.seed;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.seed.Told.Point;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

@BilateralTest
class SeedMeetingTests {

    private final Api api;

    SeedMeetingTests(Api api) {
        this.api = api;
    }

    private record Meeting(
            Set<String> parties,
            @Nullable Point date,
            List<String> people,
            @Nullable String duringTheVisitOf,
            List<String> outcomes,
            Set<String> sources,
            Set<String> marks) {}

    private static final Meeting M1 =
            new Meeting(
                    Set.of("IN", "IL", "AE", "US"),
                    new Point("[..2021-11-14]", null, "2021-11-14"),
                    List.of(
                            "S. Jaishankar, Foreign Minister of IN, for IN, MEMBER",
                            "Yair Lapid, Foreign Minister of IL, for IL, MEMBER",
                            "unnamed, Foreign Minister of AE, for AE, MEMBER",
                            "unnamed, Foreign Minister of US, for US, MEMBER"),
                    null,
                    List.of(),
                    Set.of("S0"),
                    Set.of("date INFERRED"));

    private static final Meeting M2 =
            new Meeting(
                    Set.of("IN", "IL"),
                    new Point("2021-10", "2021-10-01", "2021-10-31"),
                    List.of(
                            "Ajay Kumar, Defence Secretary of IN, for IN, VISITING, MEMBER",
                            "Major General, Amir Eshel,"
                                    + " Director General of Ministry of Defence of IL,"
                                    + " for IL, HOST, MEMBER"),
                    "Ajay Kumar",
                    List.of("agreed in 2021-10, INFERRED"),
                    Set.of("S0"),
                    Set.of("outcomes INFERRED"));

    private static final String MEETINGS =
            """
            meetings(first: 100) {
                totalCount
                nodes {
                    parties { ... on Country { code } }
                    date { ...Point }
                    participants(first: 100) { ...People }
                    visit { participants { nodes { official { name } } } }
                    outcomes(first: 100) {
                        totalCount
                        edges { mark node { actions { kind date { edtf } } } }
                    }
                    ...Cited
                }
            }
            """;

    private static final String FRAGMENTS = Told.POINT + Told.PEOPLE + Told.CITED;

    @Test
    void thereAreTwoMeetings() {
        assertThat(meetings(api.data("{" + MEETINGS + "}" + FRAGMENTS)))
                .containsExactlyInAnyOrder(M1, M2);
    }

    @Test
    void bothBelongToTheRelation() {
        assertThat(meetings("IN", "IL")).containsExactlyInAnyOrder(M1, M2);
    }

    @Test
    void meetingOfFourBelongsToTheRelationsOfAnyTwoOfThem() {
        assertThat(meetings("AE", "US")).containsExactly(M1);
        assertThat(meetings("IL", "AE")).containsExactly(M1);
    }

    @Test
    void talksInIsraelAreThoseOfTheDefenceSecretarysVisit() {
        JsonNode visits =
                api.data(
                                """
                                {
                                    visits(first: 100) {
                                        nodes {
                                            start { edtf }
                                            participants { nodes { official { name } } }
                                            meetings { nodes { format date { edtf } } }
                                        }
                                    }
                                }
                                """)
                        .get("visits")
                        .get("nodes");

        for (JsonNode visit : visits) {
            List<String> formats =
                    Told.each(
                            visit.get("meetings").get("nodes"),
                            meeting -> meeting.get("format").asString());
            assertThat(formats)
                    .isEqualTo(lead(visit).equals("Ajay Kumar") ? List.of("TALKS") : List.of());
        }
    }

    @Test
    void meetingOfFourIsSaidToHaveSetOffTalkOfANewQuad() {
        assertThat(
                        Told.each(
                                api.data("{ meetings(first: 100) { nodes { summary } } }")
                                        .get("meetings")
                                        .get("nodes"),
                                meeting -> String.valueOf(Told.text(meeting.get("summary")))))
                .filteredOn(summary -> summary.contains("speculation about a new Quad"))
                .hasSize(1);
    }

    private List<Meeting> meetings(String of, String with) {
        return meetings(
                api.data(
                                "{ relation(of: \"%s\", with: \"%s\") {".formatted(of, with)
                                        + MEETINGS
                                        + "} }"
                                        + FRAGMENTS)
                        .get("relation"));
    }

    private static List<Meeting> meetings(JsonNode parent) {
        return Told.rows(parent.get("meetings"), SeedMeetingTests::meeting);
    }

    private static Meeting meeting(JsonNode node) {
        JsonNode outcomes = node.get("outcomes");
        assertThat(outcomes.get("totalCount").asInt()).isEqualTo(outcomes.get("edges").size());
        return new Meeting(
                Told.codes(node.get("parties")),
                Told.point(node.get("date")),
                Told.people(node.get("participants")),
                node.get("visit").isNull() ? null : lead(node.get("visit")),
                Told.each(outcomes.get("edges"), SeedMeetingTests::outcome),
                Told.sources(node),
                Told.marks(node));
    }

    private static String lead(JsonNode visit) {
        return visit.get("participants").get("nodes").get(0).get("official").get("name").asString();
    }

    private static String outcome(JsonNode edge) {
        JsonNode actions = edge.get("node").get("actions");
        assertThat(actions).hasSize(1);
        assertThat(actions.get(0).get("kind").asString()).isEqualTo("AGREED");
        return "agreed in %s, %s"
                .formatted(
                        actions.get(0).get("date").get("edtf").asString(),
                        Told.text(edge.get("mark")));
    }
}
