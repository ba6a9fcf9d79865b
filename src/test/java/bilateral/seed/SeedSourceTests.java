package bilateral.seed;

import static bilateral.seed.Told.text;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.seed.Told.Point;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.Set;

@BilateralTest
class SeedSourceTests {

    private final Api api;

    SeedSourceTests(Api api) {
        this.api = api;
    }

    private record Source(
            String kind,
            @Nullable String publisher,
            @Nullable Point published,
            @Nullable String url) {}

    private static final Point NOT_AFTER_THE_REPORT =
            new Point("[..2021-11-14]", null, "2021-11-14");

    @Test
    void thereAreThreeSources() {
        JsonNode sources =
                api.data(
                                """
                                {
                                    sources(first: 100) {
                                        totalCount
                                        nodes { kind publisher published { ...Point } url }
                                    }
                                }
                                """
                                        + Told.POINT)
                        .get("sources");

        assertThat(Told.rows(sources, SeedSourceTests::source))
                .containsExactlyInAnyOrder(
                        new Source("NEWS_ARTICLE", null, Point.day("2021-11-14"), null),
                        new Source(
                                "OFFICIAL_STATEMENT",
                                "Ministry of Defence, India",
                                NOT_AFTER_THE_REPORT,
                                null),
                        new Source("SOCIAL_POST", "Indian Army", NOT_AFTER_THE_REPORT, null));
    }

    private static Source source(JsonNode node) {
        return new Source(
                node.get("kind").asString(),
                text(node.get("publisher")),
                Told.point(node.get("published")),
                text(node.get("url")));
    }

    @Test
    void statementAndPostWereReadInTheReportWhereverTheyAreCited() {
        JsonNode sources =
                api.data(
                                """
                                {
                                    sources(first: 100) {
                                        nodes {
                                            kind
                                            citations(first: 100) {
                                                totalCount
                                                nodes { readIn { kind } }
                                            }
                                            citationsReadIn(first: 100) {
                                                totalCount
                                                nodes { source { kind } }
                                            }
                                        }
                                    }
                                }
                                """)
                        .get("sources")
                        .get("nodes");

        for (JsonNode source : sources) {
            boolean report = source.get("kind").asString().equals("NEWS_ARTICLE");
            assertThat(Told.rows(source.get("citations"), SeedSourceTests::readIn))
                    .isNotEmpty()
                    .containsOnly(report ? "itself" : "NEWS_ARTICLE");
            assertThat(
                            Told.rows(
                                    source.get("citationsReadIn"),
                                    quoted -> quoted.get("source").get("kind").asString()))
                    .hasSameElementsAs(
                            report ? Set.of("OFFICIAL_STATEMENT", "SOCIAL_POST") : Set.of());
        }
    }

    private static String readIn(JsonNode citation) {
        JsonNode readIn = citation.get("readIn");
        return readIn.isNull() ? "itself" : readIn.get("kind").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries",
                "organizations",
                "officials",
                "positions",
                "visits",
                "meetings",
                "agreements",
                "milestones",
                "figures",
                "groupings"
            })
    void everythingRestsOnTheReport(String field) {
        JsonNode facts =
                api.data(
                                "{ %s(first: 100) { totalCount nodes { ...Cited } } }"
                                                .formatted(field)
                                        + Told.CITED)
                        .get(field);

        assertThat(Told.rows(facts, Told::sources))
                .isNotEmpty()
                .allSatisfy(sources -> assertThat(sources).contains("S0"));
    }
}
