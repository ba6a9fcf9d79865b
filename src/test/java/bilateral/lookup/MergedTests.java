package bilateral.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.LinkedRecords;
import bilateral.read.Records;
import bilateral.read.RetractingTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The id of a merged record leads to the record that it was merged into, wherever it is given. */
@RetractingTest
class MergedTests {

    private final Api api;
    private final Records records;
    private final LinkedRecords linked;

    MergedTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.linked = new LinkedRecords(records);
    }

    @ParameterizedTest
    @CsvSource({
        "visit, VISIT", "meeting, MEETING", "agreement, AGREEMENT",
        "official, OFFICIAL", "position, POSITION", "organization, ORGANIZATION"
    })
    void rootFieldGivesTheRecordThatTheOldOneWasMergedInto(String field, NodeType type) {
        UUID merged = record(type);
        String old = mergedInto(merged, type);

        JsonNode data =
                api.data(
                        "query($id: ID!) { %s(id: $id) { id } }".formatted(field),
                        Map.of("id", old));
        assertThat(data.at("/" + field + "/id").asString()).isEqualTo(Records.id(type, merged));
    }

    @Test
    void nodeAndNodesGiveTheRecordThatTheOldOneWasMergedInto() {
        UUID visit = record(NodeType.VISIT);
        UUID official = record(NodeType.OFFICIAL);
        String oldVisit = mergedInto(visit, NodeType.VISIT);
        String oldOfficial = mergedInto(official, NodeType.OFFICIAL);
        String unknown = Records.id(NodeType.VISIT, UUID.randomUUID());
        String now = Records.id(NodeType.OFFICIAL, official);

        JsonNode data =
                api.data(
                        """
                        query($one: ID!, $all: [ID!]!) {
                          node(id: $one) { __typename id }
                          nodes(ids: $all) { id }
                        }
                        """,
                        Map.of("one", oldVisit, "all", List.of(oldOfficial, unknown, now)));
        assertThat(data.at("/node/__typename").asString()).isEqualTo("Visit");
        assertThat(data.at("/node/id").asString()).isEqualTo(Records.id(NodeType.VISIT, visit));
        assertThat(data.at("/nodes/0/id").asString()).isEqualTo(now);
        assertThat(data.at("/nodes/1").isNull()).isTrue();
        assertThat(data.at("/nodes/2/id").asString()).isEqualTo(now);
    }

    @Test
    void filtersFindWhatIsToldOfTheRecordThatTheOldOneWasMergedInto() {
        UUID visit = record(NodeType.VISIT);
        UUID official = record(NodeType.OFFICIAL);
        UUID office = record(NodeType.POSITION);
        records.participant(visit, NodeType.VISIT, 1, official, "Somebody", office);

        JsonNode data =
                api.data(
                        """
                        query($official: [ID!]!, $position: [ID!]!) {
                          with: visits(filter: {official: $official}) { nodes { id } }
                          as: visits(filter: {position: $position}) { nodes { id } }
                        }
                        """,
                        Map.of(
                                "official",
                                List.of(mergedInto(official, NodeType.OFFICIAL)),
                                "position",
                                List.of(mergedInto(office, NodeType.POSITION))));
        String found = Records.id(NodeType.VISIT, visit);
        assertThat(data.at("/with/nodes").findValues("id"))
                .singleElement()
                .extracting(JsonNode::asString)
                .isEqualTo(found);
        assertThat(data.at("/as/nodes").findValues("id"))
                .singleElement()
                .extracting(JsonNode::asString)
                .isEqualTo(found);
    }

    @Test
    void oldIdLeadsNowhereWhenWhatItWasMergedIntoIsRetracted() {
        UUID official = record(NodeType.OFFICIAL);
        String old = mergedInto(official, NodeType.OFFICIAL);
        linked.retract("official", official);

        JsonNode data =
                api.data(
                        "query($id: ID!) { node(id: $id) { id } official(id: $id) { id } }",
                        Map.of("id", old));
        assertThat(data.get("node").isNull()).isTrue();
        assertThat(data.get("official").isNull()).isTrue();
    }

    @Test
    void oldIdOfAnotherTypeLeadsNowhere() {
        String old = mergedInto(record(NodeType.OFFICIAL), NodeType.OFFICIAL);

        assertThat(
                        api.data("query($id: ID!) { visit(id: $id) { id } }", Map.of("id", old))
                                .get("visit")
                                .isNull())
                .isTrue();
    }

    private UUID record(NodeType type) {
        UUID country = records.country("x-" + UUID.randomUUID(), "One");
        UUID other = records.country("x-" + UUID.randomUUID(), "Other");
        return switch (type) {
            case VISIT -> records.visit(country, other, null);
            case MEETING -> linked.meeting(country, other, null);
            case AGREEMENT -> linked.agreement("A pact");
            case POSITION -> linked.position("Minister", "OTHER", country, null);
            case ORGANIZATION -> linked.organization("A ministry", country);
            default -> records.official("Somebody");
        };
    }

    /** The old id of a record that was merged into this one. */
    private String mergedInto(UUID record, NodeType type) {
        UUID old = UUID.randomUUID();
        records.run("insert into redirect (old_id, new_id) values (?, ?)", old, record);
        return Records.id(type, old);
    }
}
