package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What leads from one thing to another leads back. */
@HistoryTest
class NaturalWaysTests {

    private final Api api;

    NaturalWaysTests(Api api) {
        this.api = api;
    }

    @Test
    void anOfficeLeadsToTheAgreementsThatItsHoldersSigned() {
        JsonNode data =
                api.data(
                        """
                        {
                          positions(first: 100) { nodes { id agreements(first: 100) { nodes { id } } } }
                          agreements(first: 100) { nodes { id actions { signatories { position { id } } } } }
                        }
                        """);
        Set<String> there = pairs(data.at("/positions/nodes"), "agreements");
        Set<String> back = new TreeSet<>();
        for (JsonNode agreement : data.at("/agreements/nodes")) {
            for (JsonNode office : agreement.findValues("position")) {
                if (office.isObject()) {
                    back.add(office.get("id").asString() + " " + agreement.get("id").asString());
                }
            }
        }

        assertThat(there).isNotEmpty().isEqualTo(back);
    }

    @Test
    void anOrganizationLeadsToTheVisitsThatWereMadeForIt() {
        JsonNode data =
                api.data(
                        """
                        {
                          organizations(first: 100) { nodes { id visits(first: 100) { nodes { id } } } }
                          visits(first: 100) {
                            nodes {
                              id
                              participants(first: 20) {
                                nodes { for { ... on Organization { id } } positions { organization { id } } }
                              }
                            }
                          }
                        }
                        """);
        Set<String> there = pairs(data.at("/organizations/nodes"), "visits");
        Set<String> back = new TreeSet<>();
        for (JsonNode visit : data.at("/visits/nodes")) {
            List<JsonNode> organizations = new ArrayList<>(visit.findValues("organization"));
            organizations.addAll(visit.findValues("for"));
            for (JsonNode organization : organizations) {
                if (organization.has("id")) {
                    back.add(organization.get("id").asString() + " " + visit.get("id").asString());
                }
            }
        }

        assertThat(there).isNotEmpty().isEqualTo(back);
    }

    private static Set<String> pairs(JsonNode nodes, String list) {
        Set<String> pairs = new TreeSet<>();
        for (JsonNode node : nodes) {
            for (JsonNode item : node.get(list).get("nodes")) {
                pairs.add(node.get("id").asString() + " " + item.get("id").asString());
            }
        }
        return pairs;
    }
}
