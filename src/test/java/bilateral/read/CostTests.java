package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

@BilateralTest
class CostTests {

    private static final String OF_VISITS = "query($n: Int) { visits(first: $n) { nodes { id } } }";

    private final Api api;
    private final Statements statements;

    CostTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ __typename }                                                      | 0",
                "{ __schema { types { name } } }                                     | 0",
                // A row.
                "{ country(code: \"IN\") { code } }                                  | 1",
                "{ country(code: \"ZZ\") { code } }                                  | 1",
                // A page, whatever is selected of its rows, in either direction.
                "{ visits(first: 7) { nodes { id } } }                               | 7",
                "{ visits(last: 7) { edges { cursor node { id purpose } } } }        | 7",
                "{ visits { pageInfo { hasNextPage } } }                             | 20",
                // A count by itself, and beside a page.
                "{ visits(first: 7) { totalCount } }                                 | 20",
                "{ visits(first: 7) { totalCount nodes { id } } }                    | 27",
                // Each row leads to another.
                "{ visits(first: 7) { nodes { from { code } } } }                    | 14",
                "{ visits(first: 7) { nodes { from { code } to { code } } } }        | 21",
                // Pages in pages, counts in pages, short lists in pages.
                "{ visits(first: 7) { nodes { participants(first: 3) { nodes { id: rank } } } } } | 28",
                "{ visits(first: 7) { nodes { participants(first: 3) { totalCount } } } } | 147",
                "{ agreements(first: 7) { nodes { actions { kind } } } }             | 42",
                // Each branch of a union is cut to the page.
                "{ timeline(first: 7) { nodes { ... on Visit { purpose } } } }       | 35",
                // All root fields together.
                "{ a: visits(first: 7) { nodes { id } } b: visits(first: 5) { nodes { id } } } | 12",
                // Under the same key a field is asked for once.
                "{ visits(first: 7) { nodes { id } } visits(first: 7) { nodes { purpose } } } | 7"
            })
    void aPriceIsTheRowsThatMayBeRead(String query, long price) {
        assertThat(price(api.ask(query))).isEqualTo(price);
    }

    @Test
    void whatFragmentsAndAliasesAskForIsPriced() {
        String query =
                """
                { visits(first: 7) { nodes { ...F ... on Visit { b: participants(first: 2) { nodes { rank } } } } } }
                fragment F on Visit { a: participants(first: 3) { nodes { rank } } }
                """;

        assertThat(price(api.ask(query))).isEqualTo(7 * (1 + 3 + 2));
    }

    @Test
    void whatIsSkippedIsNot() {
        String query =
                """
                query($yes: Boolean!) {
                  visits(first: 7) { nodes { id
                    participants(first: 3) @include(if: $yes) { nodes { rank } }
                    citations(first: 4) @skip(if: $yes) { nodes { locator } }
                  } }
                }
                """;

        assertThat(price(api.ask(query, Map.of("yes", true)))).isEqualTo(7 * (1 + 3));
        assertThat(price(api.ask(query, Map.of("yes", false)))).isEqualTo(7 * (1 + 4));
    }

    @Test
    void aKnownDocumentIsPricedByThePagesThatAreAskedForNow() {
        for (int size : List.of(3, 100, 1, 42)) {
            assertThat(price(api.ask(OF_VISITS, Map.of("n", size)))).isEqualTo(size);
        }
    }

    @Test
    void whatGoesThroughEverythingHasAPriceOfItsOwn() {
        assertThat(price(api.ask("{ statistics(of: VISITS, by: [YEAR]) { total } }")))
                .isGreaterThanOrEqualTo(500);
        assertThat(
                        price(
                                api.ask(
                                        "{ relation(of: \"IN\", with: \"IL\") { statistics(of: VISITS, by:"
                                                + " [YEAR]) { total } } }")))
                .isGreaterThanOrEqualTo(100);
        assertThat(price(api.ask("{ search(text: \"india\", first: 7) { nodes { __typename } } }")))
                .isGreaterThanOrEqualTo(100 + 7);
    }

    @Test
    void idsArePricedByTheirNumber() {
        String id = api.data("{ visits { nodes { id } } }").at("/visits/nodes/0/id").asString();
        String query = "query($i: [ID!]!) { nodes(ids: $i) { id } }";

        long one = price(api.ask(query, Map.of("i", List.of(id))));
        long hundred = price(api.ask(query, Map.of("i", Collections.nCopies(100, id))));

        assertThat(one).isPositive();
        assertThat(hundred).isEqualTo(100 * one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ countries(first: 100) { nodes { visits(first: 100) { nodes { participants(first: 100) { nodes { rank } } } } } } }",
                "{ countries(first: 100) { edges { node { visits(last: 100) { edges { node { citations(first: 100) { edges { cursor } } } } } } } } }",
                "query($n: Int = 100) { countries(first: $n) { nodes { ...V } } } fragment V on Country { visits(first: $n) { nodes { participants(first: $n) { pageInfo { hasNextPage } } } } }"
            })
    void connectionsOfConnectionsOfConnectionsAreTooDear(String query) {
        List<Answer> answers = new ArrayList<>();

        List<String> sent = statements.during(() -> answers.add(api.ask(query)));

        assertTooDear(answers.getFirst(), 1_010_100);
        assertThat(sent).isEmpty();
    }

    @Test
    void aKnownDocumentIsRefusedOnceItsPagesAreTooLarge() {
        String query =
                "query($n: Int) { countries(first: $n) { nodes { visits(first: $n) { nodes {"
                        + " participants(first: $n) { nodes { rank } } } } } } }";

        assertThat(api.ask(query, Map.of("n", 2)).status()).isEqualTo(200);
        assertTooDear(api.ask(query, Map.of("n", 100)), 1_010_100);
        assertThat(api.ask(query, Map.of("n", 2)).status()).isEqualTo(200);
    }

    @Test
    void cheapFieldsAreTooDearTogether() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            query.append(
                    ("f%d: countries(first: 100) { nodes { visits(first: 99) { nodes {"
                                    + " participants(first: 5) { nodes { id } } } } } } ")
                            .formatted(i));
        }

        assertTooDear(api.ask("{ " + query + "}"), 654_500);
    }

    @Test
    void theDeepestListsHaveAPriceThatCanBeWritten() {
        String inner = "visits(first: 100) { nodes { from { %s } } }";
        String lists = inner.formatted(inner.formatted(inner.formatted("visits { totalCount }")));

        assertTooDear(
                api.ask("{ countries(first: 100) { nodes { %s } } }".formatted(lists)), Price.MAX);
    }

    @Test
    void theQueriesOfTheContractCostLessThanAFifthOfTheLimit() throws IOException {
        for (String name : List.of("Dossier", "WhoWasMinister")) {
            String query =
                    Files.readString(Path.of("src/test/resources/golden", name + ".graphql"));
            JsonNode cost = api.ask(query).body().at("/extensions/cost");

            assertThat(cost.get("requested").asLong())
                    .as(name)
                    .isLessThan(cost.get("limit").asLong() / 5);
        }
    }

    private static void assertTooDear(Answer answer, long price) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.code()).isEqualTo("MAX_COST_EXCEEDED");
        assertThat(answer.errors().get(0).get("message").asString())
                .contains(String.valueOf(price), "500000", "smaller pages");
        for (JsonNode said : List.of(answer.body(), answer.errors().get(0))) {
            assertThat(said.at("/extensions/cost/requested").asLong()).isEqualTo(price);
            assertThat(said.at("/extensions/cost/limit").asLong()).isEqualTo(500_000);
        }
    }

    private static long price(Answer answer) {
        assertThat(answer.body().has("errors")).as(answer.body().toPrettyString()).isFalse();
        return answer.body().at("/extensions/cost/requested").asLong();
    }
}
