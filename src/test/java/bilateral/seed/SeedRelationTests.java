package bilateral.seed;

import static bilateral.seed.Told.text;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.seed.Told.Point;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Set;

@BilateralTest
class SeedRelationTests {

    private final Api api;

    SeedRelationTests(Api api) {
        this.api = api;
    }

    private JsonNode relation(String selection) {
        return api.data(
                        "{ relation(of: \"IN\", with: \"IL\") {"
                                + selection
                                + "} }"
                                + Told.CITED
                                + (selection.contains("...Point") ? Told.POINT : ""))
                .get("relation");
    }

    private record Milestone(
            String kind,
            @Nullable Point date,
            Set<String> countries,
            boolean mutual,
            Set<String> sources,
            Set<String> marks) {}

    private static final Milestone D1 =
            new Milestone(
                    "TIES_ESTABLISHED",
                    new Point("1992", "1992-01-01", "1992-12-31"),
                    Set.of("IN", "IL"),
                    true,
                    Set.of("S0"),
                    Set.of());

    private static final String MILESTONES =
            """
            milestones(first: 100) {
                totalCount
                nodes { kind date { ...Point } countries { code } by { code } ...Cited }
            }
            """;

    @Test
    void theOnlyMilestoneIsThatTiesWereEstablished() {
        assertThat(Told.rows(relation(MILESTONES).get("milestones"), SeedRelationTests::milestone))
                .containsExactly(D1);
        assertThat(
                        Told.rows(
                                api.data("{" + MILESTONES + "}" + Told.CITED + Told.POINT)
                                        .get("milestones"),
                                SeedRelationTests::milestone))
                .containsExactly(D1);
    }

    private static Milestone milestone(JsonNode node) {
        return new Milestone(
                node.get("kind").asString(),
                Told.point(node.get("date")),
                Told.codes(node.get("countries")),
                node.get("by").isNull(),
                Told.sources(node),
                Told.marks(node));
    }

    private record Figure(
            String measure,
            String amount,
            String currency,
            String per,
            boolean approximate,
            String basis,
            String basisText,
            @Nullable Boolean inOfficialStatistics,
            Set<String> countries,
            boolean directed,
            boolean dated,
            Set<String> sources,
            Set<String> marks) {}

    private static final Figure E1 =
            new Figure(
                    "TOTAL_TRADE",
                    "5000000000",
                    "USD",
                    "YEAR",
                    true,
                    "ESTIMATED",
                    "various estimates",
                    null,
                    Set.of("IN", "IL"),
                    false,
                    false,
                    Set.of("S0"),
                    Set.of());

    private static final Figure E2 =
            new Figure(
                    "DEFENCE_TRADE",
                    "1000000000",
                    "USD",
                    "YEAR",
                    true,
                    "ESTIMATED",
                    "various estimates",
                    false,
                    Set.of("IN", "IL"),
                    false,
                    false,
                    Set.of("S0"),
                    Set.of("inOfficialStatistics INFERRED"));

    private static final String FIGURES =
            """
            figures(first: 100) {
                totalCount
                nodes {
                    measure
                    value { amount low high currency unit per }
                    approximate
                    basis
                    basisText
                    inOfficialStatistics
                    countries { code }
                    direction { from { code } }
                    period { edtf }
                    ...Cited
                }
            }
            """;

    @Test
    void figuresAreAroundWhatVariousEstimatesSay() {
        assertThat(Told.rows(relation(FIGURES).get("figures"), SeedRelationTests::figure))
                .containsExactlyInAnyOrder(E1, E2);
        assertThat(
                        Told.rows(
                                api.data("{" + FIGURES + "}" + Told.CITED).get("figures"),
                                SeedRelationTests::figure))
                .containsExactlyInAnyOrder(E1, E2);
    }

    private static Figure figure(JsonNode node) {
        JsonNode value = node.get("value");
        assertThat(value.get("low").isNull()).isTrue();
        assertThat(value.get("high").isNull()).isTrue();
        assertThat(value.get("unit").isNull()).isTrue();
        JsonNode inOfficialStatistics = node.get("inOfficialStatistics");
        return new Figure(
                node.get("measure").asString(),
                value.get("amount").asString(),
                value.get("currency").asString(),
                value.get("per").asString(),
                node.get("approximate").asBoolean(),
                node.get("basis").asString(),
                node.get("basisText").asString(),
                inOfficialStatistics.isNull() ? null : inOfficialStatistics.asBoolean(),
                Told.codes(node.get("countries")),
                !node.get("direction").isNull(),
                !node.get("period").isNull(),
                Told.sources(node),
                Told.marks(node));
    }

    @Test
    void indiaIsASignificantBuyerOfDefenceProducts() {
        JsonNode figures =
                api.data("{ figures(first: 100) { nodes { measure note } } }")
                        .get("figures")
                        .get("nodes");

        assertThat(
                        Told.each(
                                figures,
                                figure ->
                                        figure.get("measure").asString()
                                                + " "
                                                + text(figure.get("note"))))
                .filteredOn(note -> note.contains("\"a significant buyer\""))
                .singleElement()
                .asString()
                .startsWith("DEFENCE_TRADE India");
    }

    private record Grouping(
            String name,
            String status,
            Set<String> members,
            String note,
            Set<String> sources,
            Set<String> marks) {}

    private static final Grouping G1 =
            new Grouping(
                    "Quadrilateral",
                    "ESTABLISHED",
                    Set.of("IN", "US", "JP", "AU"),
                    "A format of regular meetings.",
                    Set.of("S0"),
                    Set.of());

    private static final Grouping G2 =
            new Grouping(
                    "Quad",
                    "SPECULATED",
                    Set.of("IN", "IL", "AE", "US"),
                    "A new one, which the meeting of the four foreign ministers set off speculation"
                            + " about.",
                    Set.of("S0"),
                    Set.of());

    private static final String GROUPINGS =
            """
            groupings(first: 100) {
                totalCount
                nodes {
                    name
                    status
                    members(first: 100) { totalCount nodes { code } }
                    note
                    ...Cited
                }
            }
            """;

    @Test
    void establishedAndSpeculatedGroupingAreTwo() {
        assertThat(
                        Told.rows(
                                api.data("{" + GROUPINGS + "}" + Told.CITED).get("groupings"),
                                SeedRelationTests::grouping))
                .containsExactlyInAnyOrder(G1, G2);
    }

    @Test
    void bothCountriesAreOnlyInTheSpeculatedGrouping() {
        assertThat(Told.rows(relation(GROUPINGS).get("groupings"), SeedRelationTests::grouping))
                .containsExactly(G2);
    }

    private static Grouping grouping(JsonNode node) {
        JsonNode members = node.get("members");
        assertThat(members.get("totalCount").asInt()).isEqualTo(members.get("nodes").size());
        return new Grouping(
                node.get("name").asString(),
                node.get("status").asString(),
                Told.codes(members.get("nodes")),
                node.get("note").asString(),
                Told.sources(node),
                Told.marks(node));
    }
}
