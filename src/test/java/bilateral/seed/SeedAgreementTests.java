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
import java.util.Set;

@BilateralTest
class SeedAgreementTests {

    private final Api api;

    SeedAgreementTests(Api api) {
        this.api = api;
    }

    private record Agreement(
            @Nullable String title,
            String kind,
            Set<String> parties,
            Set<String> sectors,
            List<Action> actions,
            String status,
            Set<String> sources,
            Set<String> marks) {}

    private record Action(
            String kind,
            @Nullable Point date,
            int signatories,
            Set<String> sources,
            Set<String> marks) {}

    private static final Agreement A1 =
            new Agreement(
                    null,
                    "JOINT_DECISION",
                    Set.of("IN", "IL"),
                    Set.of("DEFENCE"),
                    List.of(
                            new Action(
                                    "AGREED",
                                    new Point("2021-10", "2021-10-01", "2021-10-31"),
                                    0,
                                    Set.of("S0"),
                                    Set.of("date INFERRED"))),
                    "AGREED",
                    Set.of("S0"),
                    Set.of("kind CLASSIFIED"));

    private static final Agreement A2 =
            new Agreement(
                    null,
                    "PACT",
                    Set.of("IN", "IL"),
                    Set.of("DEFENCE", "TECHNOLOGY"),
                    List.of(
                            new Action(
                                    "SIGNED",
                                    new Point(
                                            "[2021-11-07..2021-11-13]", "2021-11-07", "2021-11-13"),
                                    0,
                                    Set.of("S0"),
                                    Set.of("date INFERRED"))),
                    "SIGNED",
                    Set.of("S0"),
                    Set.of("sectors CLASSIFIED"));

    private static final String AGREEMENTS =
            """
            agreements(first: 100) {
                totalCount
                nodes {
                    title
                    kind
                    parties { ... on Country { code } }
                    sectors
                    actions { kind date { ...Point } signatories { description } ...Cited }
                    status(asOf: "2021-11-14") { status certainty }
                    ...Cited
                }
            }
            """;

    private static final String FRAGMENTS = Told.POINT + Told.CITED;

    @Test
    void thereAreTwoAgreements() {
        assertThat(agreements(api.data("{" + AGREEMENTS + "}" + FRAGMENTS)))
                .containsExactlyInAnyOrder(A1, A2);
    }

    @Test
    void bothBelongToTheRelation() {
        JsonNode relation =
                api.data("{ relation(of: \"IL\", with: \"IN\") {" + AGREEMENTS + "} }" + FRAGMENTS)
                        .get("relation");

        assertThat(agreements(relation)).containsExactlyInAnyOrder(A1, A2);
    }

    @Test
    void eachIsToldInTheProjectsOwnWords() {
        List<String> summaries =
                Told.each(
                        api.data("{ agreements(first: 100) { nodes { summary } } }")
                                .get("agreements")
                                .get("nodes"),
                        agreement -> agreement.get("summary").asString());

        assertThat(summaries)
                .satisfiesExactlyInAnyOrder(
                        taskForce ->
                                assertThat(taskForce)
                                        .contains("task force", "new areas", "defence"),
                        pact ->
                                assertThat(pact)
                                        .contains("innovation", "small and medium-sized firms")
                                        .contains("both countries", "dual-use technologies")
                                        .contains("drones", "robotics", "quantum computing")
                                        .contains("artificial intelligence"));
    }

    private static List<Agreement> agreements(JsonNode parent) {
        return Told.rows(parent.get("agreements"), SeedAgreementTests::agreement);
    }

    private static Agreement agreement(JsonNode node) {
        assertThat(node.get("status").get("certainty").asString()).isEqualTo("CERTAIN");
        return new Agreement(
                text(node.get("title")),
                node.get("kind").asString(),
                Told.codes(node.get("parties")),
                Told.words(node.get("sectors")),
                Told.each(node.get("actions"), SeedAgreementTests::action),
                node.get("status").get("status").asString(),
                Told.sources(node),
                Told.marks(node));
    }

    private static Action action(JsonNode node) {
        return new Action(
                node.get("kind").asString(),
                Told.point(node.get("date")),
                node.get("signatories").size(),
                Told.sources(node),
                Told.marks(node));
    }
}
