package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.time.FuzzyPeriod;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nothing that was retracted leads anywhere, and nothing leads to it that can do without. */
@RetractingTest
class RetractedTests {

    private final Api api;
    private final Records records;
    private final LinkedRecords linked;

    private String low = "";
    private String high = "";
    private UUID one;
    private UUID other;
    private UUID official;
    private UUID office;
    private UUID visit;

    RetractedTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.linked = new LinkedRecords(records);
        this.one = country();
        this.other = this.one;
        this.official = this.one;
        this.office = this.one;
        this.visit = this.one;
    }

    @BeforeEach
    void writeRecords() {
        low = code();
        high = code();
        one = records.country(low, "One");
        other = records.country(high, "Other");
        official = records.official("An envoy");
        office = linked.position("Ambassador", "CHIEF_OF_MISSION", one, null);
        visit = records.visit(one, other, FuzzyPeriod.parse("2021-05-01/2021-05-03", null));
    }

    @Test
    void agreementsAreNotReachedThroughRetractedActions() {
        UUID agreement = linked.agreement("A pact");
        UUID action = linked.signing(agreement, official);
        assertThat(count(official(), "agreements")).isOne();

        linked.retract("agreement_action", action);
        assertThat(count(official(), "agreements")).isZero();
    }

    @Test
    void agreementsAndVisitsAreNotJoinedByRetractedMeetings() {
        UUID agreement = linked.agreement("A pact");
        UUID meeting = linked.meeting(one, other, visit);
        linked.outcome(meeting, agreement);
        String id = Records.id(NodeType.AGREEMENT, agreement);
        assertThat(count(visit(), "agreements")).isOne();
        assertThat(count(id, "visits")).isOne();

        linked.retract("meeting", meeting);
        assertThat(count(visit(), "agreements")).isZero();
        assertThat(count(id, "visits")).isZero();
        assertThat(count(id, "meetings")).isZero();
    }

    @Test
    void aLinkToARetractedRecordIsNull() {
        UUID leader = records.visit(one, other, null);
        records.run("update visit set accompanies_visit_id = ? where id = ?", leader, visit);
        UUID meeting = linked.meeting(one, other, visit);
        records.participant(meeting, NodeType.MEETING, 1, official, "Someone");
        UUID ministry = linked.organization("Ministry", one);
        UUID seat = linked.position("Minister", "OTHER", null, ministry);
        String query =
                """
                query($visit: ID!, $meeting: ID!, $seat: ID!) {
                  visit(id: $visit) { accompanies { id } }
                  meeting(id: $meeting) { visit { id } participants { nodes { official { name } } } }
                  position(id: $seat) { organization { name } country { code } }
                }
                """;
        Map<String, String> ids =
                Map.of(
                        "visit",
                        visit(),
                        "meeting",
                        Records.id(NodeType.MEETING, meeting),
                        "seat",
                        Records.id(NodeType.POSITION, seat));
        JsonNode before = api.data(query, ids);
        assertThat(before.findValues("accompanies").getFirst().isNull()).isFalse();
        assertThat(before.findValues("official").getFirst().isNull()).isFalse();
        assertThat(before.at("/position/country/code").asString()).isEqualTo(low);

        linked.retract("visit", leader);
        linked.retract("official", official);
        linked.retract("organization", ministry);
        JsonNode after = api.data(query, ids);
        assertThat(after.at("/visit/accompanies").isNull()).isTrue();
        assertThat(after.at("/meeting/visit/id").asString()).isEqualTo(visit());
        assertThat(after.findValues("official").getFirst().isNull()).isTrue();
        assertThat(after.at("/position/organization").isNull()).isTrue();
        assertThat(after.at("/position/country").isNull()).isTrue();
    }

    @Test
    void whatAStandingRecordIsMadeOfIsShownAllTheSame() {
        UUID tenure = linked.tenure(official, office, "2001/2003");
        UUID milestone =
                records.fact(
                        NodeType.MILESTONE,
                        """
                        insert into milestone (id, pair_low, pair_high, kind)
                        values (?, least(?::uuid, ?), greatest(?::uuid, ?), 'RECOGNISED')
                        """,
                        one,
                        other,
                        one,
                        other);
        linked.retract("country", one);
        linked.retract("official", official);

        JsonNode data =
                api.data(
                        """
                        query($visit: ID!, $tenure: ID!, $milestone: ID!) {
                          visit(id: $visit) { from { code } }
                          tenure: node(id: $tenure) { ... on Tenure { official { name } } }
                          milestone: node(id: $milestone) {
                            ... on Milestone { countries { code } }
                          }
                        }
                        """,
                        Map.of(
                                "visit",
                                visit(),
                                "tenure",
                                Records.id(NodeType.TENURE, tenure),
                                "milestone",
                                Records.id(NodeType.MILESTONE, milestone)));
        assertThat(data.at("/visit/from/code").asString()).isEqualTo(low);
        assertThat(data.at("/tenure/official/name").asString()).isEqualTo("An envoy");
        assertThat(data.at("/milestone/countries")).hasSize(2);
    }

    @Test
    void officesAreNotHeldByNorThroughRetractedRecords() {
        linked.tenure(official, office, "2001/2003");
        linked.accredit(office, other);
        records.participant(visit, NodeType.VISIT, 1, official, "Someone", office);
        String query =
                """
                query($office: ID!, $official: ID!, $visit: ID!, $of: CountryCode!, $with: CountryCode!) {
                  position(id: $office) { holders(asOf: "2002-06-01") { totalCount } }
                  official(id: $official) { positions(asOf: "2002-06-01") { totalCount } }
                  visit(id: $visit) { participants { nodes { positions { title } } } }
                  relation(of: $of, with: $with) {
                    envoys(asOf: "2002-06-01") { totalCount }
                    officials { totalCount }
                  }
                }
                """;
        Map<String, String> variables =
                Map.of(
                        "office",
                        Records.id(NodeType.POSITION, office),
                        "official",
                        official(),
                        "visit",
                        visit(),
                        "of",
                        low,
                        "with",
                        high);
        JsonNode before = api.data(query, variables);
        assertThat(counts(before)).isEqualTo(List.of(1, 1, 1, 1));
        assertThat(before.findValues("positions").getLast()).hasSize(1);

        linked.retract("position", office);
        JsonNode withoutOffice = api.data(query, variables);
        assertThat(withoutOffice.get("position").isNull()).isTrue();
        assertThat(counts(withoutOffice)).isEqualTo(List.of(0, 0, 1));
        assertThat(withoutOffice.findValues("positions").getLast()).isEmpty();

        records.run(
                "update position set retracted_at = null, retraction_reason = null where id = ?",
                office);
        linked.retract("official", official);
        JsonNode withoutOfficial = api.data(query, variables);
        assertThat(withoutOfficial.get("official").isNull()).isTrue();
        assertThat(counts(withoutOfficial)).isEqualTo(List.of(0, 0, 0));
    }

    @Test
    void listsOfLinksLeaveOutWhatWasRetracted() {
        UUID agreement = linked.agreement("A treaty");
        UUID protocol = linked.agreement("A protocol");
        records.run(
                "insert into agreement_link (agreement_id, related_id, kind) values (?, ?, 'AMENDS')",
                protocol,
                agreement);
        UUID grouping = linked.grouping("A club");
        linked.member(grouping, 1, one, "2001/..");
        linked.member(grouping, 2, other, "2001/..");
        linked.succession(other, one, "2001");
        String query =
                """
                query($treaty: ID!, $protocol: ID!, $grouping: ID!, $code: CountryCode!) {
                  treaty: agreement(id: $treaty) { related { kind } }
                  protocol: agreement(id: $protocol) { related { kind } }
                  node(id: $grouping) { ... on Grouping { members(asOf: "2002-01-01") { totalCount } } }
                  country(code: $code) { predecessors { country { code } } }
                }
                """;
        Map<String, String> variables =
                Map.of(
                        "treaty",
                        Records.id(NodeType.AGREEMENT, agreement),
                        "protocol",
                        Records.id(NodeType.AGREEMENT, protocol),
                        "grouping",
                        Records.id(NodeType.GROUPING, grouping),
                        "code",
                        low);
        JsonNode before = api.data(query, variables);
        assertThat(before.at("/treaty/related")).hasSize(1);
        assertThat(before.at("/protocol/related")).hasSize(1);
        assertThat(counts(before)).isEqualTo(List.of(2));
        assertThat(before.at("/country/predecessors")).hasSize(1);

        linked.retract("country", other);
        linked.retract("agreement", agreement);
        JsonNode after = api.data(query, variables);
        assertThat(after.at("/protocol/related")).isEmpty();
        assertThat(counts(after)).isEqualTo(List.of(1));
        assertThat(after.at("/country/predecessors")).isEmpty();

        records.run(
                "update agreement set retracted_at = null, retraction_reason = null where id = ?",
                agreement);
        linked.retract("agreement", protocol);
        assertThat(api.data(query, variables).at("/treaty/related")).isEmpty();
    }

    @Test
    void aStatementWhoseCitationWasRetractedIsNotTold() {
        UUID citation = UUID.randomUUID();
        UUID source =
                records.keys("select source_id from citation where fact_id = ?", visit).getFirst();
        records.run(
                "insert into citation (id, fact_id, source_id) values (?, ?, ?)",
                citation,
                visit,
                source);
        records.run(
                """
                insert into status_statement (visit_id, status, citation_id) values (?, 'PLANNED', ?)
                """,
                visit,
                citation);
        String query = "query($id: ID!) { visit(id: $id) { statusStatements { status } } }";
        assertThat(api.data(query, Map.of("id", visit())).at("/visit/statusStatements")).hasSize(1);

        linked.retract("citation", citation);
        assertThat(api.data(query, Map.of("id", visit())).at("/visit/statusStatements")).isEmpty();
    }

    @Test
    void aSourceIsNotSaidToCarryWhatWasRetracted() {
        UUID source =
                records.keys("select source_id from citation where fact_id = ?", visit).getFirst();
        UUID quoted = UUID.randomUUID();
        records.run("insert into source (id, kind, title) values (?, 'OTHER', 'Quoted')", quoted);
        records.run(
                "update citation set source_id = ?, read_in_source_id = ? where fact_id = ?",
                quoted,
                source,
                visit);
        String id = Records.id(NodeType.SOURCE, quoted);
        String readIn = Records.id(NodeType.SOURCE, source);
        assertThat(count(id, "citations")).isOne();
        assertThat(count(readIn, "citationsReadIn")).isOne();

        linked.retract("visit", visit);
        assertThat(count(id, "citations")).isZero();
        assertThat(count(readIn, "citationsReadIn")).isZero();
    }

    /** How many there are in a connection of the record with this id. */
    private int count(String id, String connection) {
        String types =
                switch (connection) {
                    case "agreements" -> "Official Visit";
                    case "visits", "meetings" -> "Agreement";
                    default -> "Source";
                };
        StringBuilder fragments = new StringBuilder();
        for (String type : types.split(" ")) {
            fragments.append("... on %s { %s { totalCount } } ".formatted(type, connection));
        }
        return api.data(
                        "query($id: ID!) { node(id: $id) { %s } }".formatted(fragments),
                        Map.of("id", id))
                .at("/node/" + connection + "/totalCount")
                .asInt();
    }

    private static List<Integer> counts(JsonNode data) {
        return data.findValues("totalCount").stream().map(JsonNode::asInt).toList();
    }

    private String visit() {
        return Records.id(NodeType.VISIT, visit);
    }

    private String official() {
        return Records.id(NodeType.OFFICIAL, official);
    }

    private UUID country() {
        return records.country(code(), "A country");
    }

    private static String code() {
        return "x-" + UUID.randomUUID();
    }
}
