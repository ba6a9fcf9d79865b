package bilateral.official;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.LinkedRecords;
import bilateral.read.Records;
import bilateral.read.RetractingTest;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An office that is a country's only through its organization is the country's office. */
@RetractingTest
class OfficeOfOrganizationTests {

    private final Api api;
    private final Records records;
    private final LinkedRecords linked;
    private final String sending = "x-" + UUID.randomUUID();
    private final String receiving = "x-" + UUID.randomUUID();
    private final UUID sender;
    private final UUID receiver;
    private final UUID ministry;

    OfficeOfOrganizationTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.linked = new LinkedRecords(records);
        this.sender = records.country(sending, "Sender");
        this.receiver = records.country(receiving, "Receiver");
        this.ministry = linked.organization("Foreign ministry", sender);
    }

    @Test
    void countryListsItsOwnOfficesAndThoseOfItsOrganizations() {
        UUID dropped = linked.organization("Never was", sender);
        linked.position("Clerk", "OTHER", null, dropped);
        linked.retract("organization", dropped);
        linked.position("Archivist", "OTHER", receiver, ministry);
        linked.position("Minister", "FOREIGN_MINISTER", null, ministry);
        linked.position("President", "HEAD_OF_STATE", sender, null);

        JsonNode positions =
                api.data(
                        """
                        query($code: CountryCode!) {
                          country(code: $code) {
                            positions { totalCount nodes { title country { code } } }
                          }
                        }
                        """,
                        Map.of("code", sending));
        assertThat(texts(positions, "title")).containsExactly("Minister", "President");
        assertThat(texts(positions, "code")).containsExactly(sending, sending);
        assertThat(positions.findValue("totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void envoyOfACountrysMinistryIsTheCountrysEnvoy() {
        UUID embassy = linked.position("Ambassador", "CHIEF_OF_MISSION", null, ministry);
        linked.accredit(embassy, receiver);
        UUID own = linked.position("Consul", "CHIEF_OF_MISSION", null, ministry);
        linked.accredit(own, sender);
        linked.tenure(records.official("An envoy"), embassy, "2001/2004");

        JsonNode relation =
                api.data(
                        """
                        query($of: CountryCode!, $with: CountryCode!) {
                          relation(of: $of, with: $with) {
                            envoys(asOf: "2002-06-01") { nodes { name } }
                            envoyPositions { nodes { title country { code } } }
                          }
                        }
                        """,
                        Map.of("of", receiving, "with", sending));
        assertThat(texts(relation, "name")).containsExactly("An envoy");
        assertThat(texts(relation, "title")).containsExactly("Ambassador");
        assertThat(texts(relation, "code")).containsExactly(sending);
    }

    @Test
    void officeOfAnInternationalBodyIsNoCountrys() {
        UUID body = linked.organization("A body of nations", null);
        UUID office = linked.position("Secretary-General", "OTHER", null, body);

        assertThat(
                        api.data(
                                        "query($id: ID!) { position(id: $id) { country { code } } }",
                                        Map.of("id", Records.id(NodeType.POSITION, office)))
                                .at("/position/country")
                                .isNull())
                .isTrue();
    }

    private static List<String> texts(JsonNode data, String field) {
        return data.findValues(field).stream().map(JsonNode::asString).toList();
    }
}
