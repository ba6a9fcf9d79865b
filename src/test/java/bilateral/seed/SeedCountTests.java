package bilateral.seed;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nothing is there that the facts do not tell of. */
@BilateralTest
class SeedCountTests {

    private final Api api;

    SeedCountTests(Api api) {
        this.api = api;
    }

    @Test
    void eachTypeHasAsManyRecordsAsThereAreFacts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode count :
                api.data("{ dataset { counts { type count } } }").get("dataset").get("counts")) {
            counts.put(count.get("type").asString(), count.get("count").asInt());
        }

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("Source", 3),
                                Map.entry("Visit", 4),
                                Map.entry("Meeting", 2),
                                Map.entry("Agreement", 2),
                                Map.entry("AgreementAction", 2),
                                Map.entry("Milestone", 1),
                                Map.entry("Figure", 2),
                                Map.entry("Grouping", 2),
                                Map.entry("Official", 7),
                                Map.entry("Tenure", 7),
                                Map.entry("Position", 9),
                                Map.entry("Organization", 3),
                                Map.entry("Country", 6)));
    }

    @Test
    void countriesAreThoseOfTheRelationAndOfTheGroupings() {
        assertThat(
                        Told.rows(
                                api.data(
                                                "{ countries(first: 100) { totalCount nodes { code"
                                                        + " name } } }")
                                        .get("countries"),
                                country ->
                                        country.get("code").asString()
                                                + " "
                                                + country.get("name").asString()))
                .containsExactlyInAnyOrder(
                        "IN India",
                        "IL Israel",
                        "US United States",
                        "AE United Arab Emirates",
                        "JP Japan",
                        "AU Australia");
    }

    @Test
    void organizationsAreThoseThatTheOfficesBelongTo() {
        assertThat(
                        Told.rows(
                                api.data(
                                                "{ organizations(first: 100) { totalCount nodes {"
                                                        + " name kind country { code } } } }")
                                        .get("organizations"),
                                organization ->
                                        "%s, %s of %s"
                                                .formatted(
                                                        organization.get("name").asString(),
                                                        organization.get("kind").asString(),
                                                        organization
                                                                .get("country")
                                                                .get("code")
                                                                .asString())))
                .containsExactlyInAnyOrder(
                        "Indian Army, ARMED_FORCE of IN",
                        "Indian Air Force, ARMED_FORCE of IN",
                        "Ministry of Defence, MINISTRY of IL");
    }

    private static final List<String> EVENTS =
            List.of(
                    "Milestone 1992",
                    "Visit 2021-08",
                    "Visit 2021-10",
                    "Agreement 2021-10",
                    "Meeting 2021-10",
                    "Visit 2021-10-17",
                    "Agreement [2021-11-07..2021-11-13]",
                    "Meeting [..2021-11-14]",
                    "Visit [2021-11-14..2021-11-15]");

    private static final String TIMELINE =
            "timeline(first: 100) { totalCount nodes { __typename date { edtf } } }";

    @Test
    void timelineHasAllEventsInTheOrderTheyHappened() {
        assertThat(events(api.data("{" + TIMELINE + "}"))).containsExactlyElementsOf(EVENTS);
        assertThat(
                        events(
                                api.data(
                                                "{ relation(of: \"IN\", with: \"IL\") {"
                                                        + TIMELINE
                                                        + "} }")
                                        .get("relation")))
                .containsExactlyElementsOf(EVENTS);
    }

    private static List<String> events(JsonNode parent) {
        return Told.rows(
                parent.get("timeline"),
                event ->
                        event.get("__typename").asString()
                                + " "
                                + event.get("date").get("edtf").asString());
    }

    @Test
    void noEnvoyAndNoTripIsToldOf() {
        JsonNode data =
                api.data(
                        """
                        {
                            relation(of: "IN", with: "IL") {
                                envoyPositions { totalCount }
                                envoys(certainty: POSSIBLY) { totalCount }
                            }
                            visits(first: 100) { nodes { trip { title } accompanies { purpose } } }
                        }
                        """);

        assertThat(data.get("relation").get("envoyPositions").get("totalCount").asInt()).isZero();
        assertThat(data.get("relation").get("envoys").get("totalCount").asInt()).isZero();
        assertThat(data.get("visits").get("nodes"))
                .allSatisfy(
                        visit -> {
                            assertThat(visit.get("trip").isNull()).isTrue();
                            assertThat(visit.get("accompanies").isNull()).isTrue();
                        });
    }
}
