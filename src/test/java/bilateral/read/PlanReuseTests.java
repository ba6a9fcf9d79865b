package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A document that was asked before is run by the plan that it has; the same with a comment behind
 * it is a fresh one.
 */
@WritingTest
class PlanReuseTests {

    private static final Object ABSENT = new Object();

    private final Api api;
    private int fresh;

    PlanReuseTests(Api api) {
        this.api = api;
    }

    @Test
    void sizesOfPagesAreGivenAbsentOrNull() {
        assertSameAsFresh(
                """
                query($first: Int, $last: Int, $inner: Int = 2) {
                  visits(first: $first, last: $last) {
                    totalCount
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                    nodes { id participants(first: $inner) { totalCount nodes { id } } }
                  }
                }
                """,
                variables("first", 1, "last", ABSENT, "inner", ABSENT),
                variables("first", ABSENT, "last", 1, "inner", 1),
                variables("first", null, "last", 2, "inner", null),
                variables("first", 3, "last", null, "inner", 3),
                variables("first", ABSENT, "last", ABSENT, "inner", 100),
                variables("first", null, "last", null, "inner", ABSENT));
    }

    @Test
    void cursorsAreGivenOrNot() {
        JsonNode edges = api.data("{ visits { edges { cursor } } }").get("visits").get("edges");
        String first = edges.get(0).get("cursor").asString();
        String third = edges.get(2).get("cursor").asString();
        assertSameAsFresh(
                """
                query($after: String, $before: String) {
                  visits(first: 2, after: $after, before: $before) {
                    totalCount pageInfo { hasNextPage hasPreviousPage } nodes { id }
                  }
                }
                """,
                variables("after", ABSENT, "before", ABSENT),
                variables("after", first, "before", ABSENT),
                variables("after", third, "before", null),
                variables("after", null, "before", third),
                variables("after", first, "before", third),
                variables("after", third, "before", first));
    }

    @Test
    void ordersAndDirectionsAreGivenWholeOrInPart() {
        assertSameAsFresh(
                """
                query($order: VisitOrder, $direction: OrderDirection! = DESC) {
                  a: visits(orderBy: $order) { edges { cursor node { id } } }
                  b: visits(orderBy: {field: START, direction: $direction}) { nodes { id } }
                }
                """,
                variables("order", ABSENT, "direction", ABSENT),
                variables("order", null, "direction", "ASC"),
                variables("order", Map.of("field", "START"), "direction", "DESC"),
                variables(
                        "order", Map.of("field", "START", "direction", "DESC"), "direction", "ASC"),
                variables(
                        "order",
                        Map.of("field", "START", "direction", "ASC"),
                        "direction",
                        "DESC"));
    }

    @Test
    void filtersOfEveryShape() {
        Map<String, Object> fromIndia = Map.of("from", List.of("IN"));
        Map<String, Object> toIsrael = Map.of("to", List.of("IL", "US"));
        Map<String, Object> october =
                Map.of("during", Map.of("from", "2021-10-01", "to", "2021-10-31"));
        Map<String, Object> certainly =
                Map.of("during", Map.of("from", "2021-10-01", "certainty", "CERTAINLY"));
        assertSameAsFresh(
                """
                query($filter: VisitFilter, $codes: [CountryCode!], $certainty: CertaintyFilter! = POSSIBLY) {
                  visits(filter: $filter, first: 100) { totalCount nodes { id } }
                  relation(of: "IL", with: "IN") {
                    visits(filter: {
                      not: {from: $codes}, or: [{to: $codes}, {during: {to: "2021-10-31", certainty: $certainty}}]
                    }) { totalCount nodes { id } }
                  }
                }
                """,
                variables("filter", ABSENT, "codes", ABSENT),
                variables("filter", null, "codes", null),
                variables("filter", Map.of(), "codes", List.of()),
                variables("filter", fromIndia, "codes", List.of("IL")),
                variables("filter", Map.of("from", List.of()), "codes", List.of("IN", "IL")),
                variables("filter", toIsrael, "codes", "IL", "certainty", "CERTAINLY"),
                variables("filter", october, "codes", ABSENT, "certainty", "POSSIBLY"),
                variables("filter", certainly, "codes", List.of(), "certainty", "CERTAINLY"),
                variables("filter", Map.of("not", fromIndia)),
                variables("filter", Map.of("not", Map.of())),
                variables("filter", Map.of("not", Map.of("not", october))),
                variables("filter", Map.of("or", List.of())),
                variables("filter", Map.of("or", List.of(fromIndia))),
                variables("filter", Map.of("or", List.of(toIsrael, october))),
                variables("filter", Map.of("or", List.of(Map.of(), october))),
                variables("filter", Map.of("and", List.of())),
                variables("filter", Map.of("and", List.of(toIsrael, october))),
                variables("filter", Map.of("and", List.of(october, toIsrael, certainly))),
                variables("filter", Map.of("and", fromIndia)),
                variables("filter", Map.of("between", List.of("IL", "IN"))),
                variables("filter", Map.of("between", List.of("IN", "US"))));
    }

    @Test
    void daysAndCertaintiesOfWhatDependsOnADay() {
        assertSameAsFresh(
                """
                query($asOf: Date, $certainty: CertaintyFilter! = CERTAINLY, $language: LanguageTag! = "he") {
                  positions(filter: {function: FOREIGN_MINISTER}) {
                    nodes { holders(asOf: $asOf, certainty: $certainty) { edges { certainty node { id } } } }
                  }
                  country(code: "IN") { name(in: $language, asOf: $asOf) english: name }
                  visits { nodes { status(asOf: $asOf) now: status statusAsOf(asOf: $asOf) } }
                }
                """,
                variables("asOf", ABSENT),
                variables("asOf", "2021-10-18"),
                variables("asOf", "2021-10-18", "certainty", "POSSIBLY"),
                variables("asOf", "2021-11-14", "language", "hi"),
                variables("asOf", null, "certainty", "POSSIBLY", "language", "en"),
                variables("asOf", "-0500-01-01", "certainty", "CERTAINLY"));
    }

    @Test
    void functionsOfPositionsInAnyNumber() {
        assertSameAsFresh(
                """
                query($functions: [PositionFunction!], $one: PositionFunction = OTHER, $text: String) {
                  a: positions(filter: {function: $functions, text: $text}) { totalCount nodes { title } }
                  b: positions(filter: {function: [$one]}) { totalCount nodes { title } }
                }
                """,
                variables("functions", ABSENT),
                variables("functions", List.of(), "text", "minister"),
                variables("functions", "FOREIGN_MINISTER", "one", "CHIEF_OF_STAFF"),
                variables(
                        "functions",
                        List.of("FOREIGN_MINISTER", "HEAD_OF_GOVERNMENT"),
                        "text",
                        "%"),
                variables("functions", null, "one", "HEAD_OF_GOVERNMENT", "text", null));
    }

    @Test
    void skippedAndIncludedFieldsAndFragments() {
        assertSameAsFresh(
                """
                query($a: Boolean!, $b: Boolean!, $size: Int) {
                  visits(first: $size) @skip(if: $b) {
                    totalCount @include(if: $a)
                    nodes { id purpose @skip(if: $a) ...Places ... @include(if: $b) { kind } }
                  }
                  again: visits(last: $size) { nodes @include(if: $a) { id } ... @skip(if: $a) { totalCount } }
                }
                fragment Places on Visit { places @include(if: $a) from @skip(if: $b) { code name @include(if: $a) } }
                """,
                variables("a", true, "b", true, "size", 1),
                variables("a", true, "b", false, "size", ABSENT),
                variables("a", false, "b", true, "size", 2),
                variables("a", false, "b", false, "size", 3),
                variables("a", true, "b", true, "size", null));
    }

    @Test
    void idsOfAnyTypeAndNumber() {
        JsonNode visits = api.data("{ visits { nodes { id from { id } } } }").get("visits");
        String visit = visits.get("nodes").get(0).get("id").asString();
        String country = visits.get("nodes").get(0).get("from").get("id").asString();
        assertSameAsFresh(
                """
                query($id: ID!, $ids: [ID!]!) {
                  node(id: $id) { __typename id ... on Visit { purpose } ... on Country { code } }
                  visit(id: $id) { id purpose }
                  nodes(ids: $ids) { __typename id }
                }
                """,
                variables("id", visit, "ids", List.of(visit, country)),
                variables("id", country, "ids", List.of()),
                variables("id", "VI_AAAAAAAAAAAAAAAAAAAAAA", "ids", List.of(country)),
                variables(
                        "id", country, "ids", List.of(visit, "CO_AAAAAAAAAAAAAAAAAAAAAA", visit)));
    }

    /** Operations of one document can have the same result keys. */
    @Test
    void twoOperationsOfOneDocumentHaveTheirOwnPlans() {
        String document =
                "query A { list: visits(first: 1) { nodes { id } } } query B { list: countries(last: 2)"
                        + " { nodes { code } } }";
        JsonNode first = operation(document, "A");
        JsonNode second = operation(document, "B");

        assertThat(operation(document, "A")).isEqualTo(first);
        assertThat(operation(document, "B")).isEqualTo(second);
        assertThat(first.get("list").get("nodes").get(0).has("id")).isTrue();
        assertThat(second.get("list").get("nodes").get(0).has("code")).isTrue();
    }

    private JsonNode operation(String document, String name) {
        String body = "{\"query\": \"%s\", \"operationName\": \"%s\"}".formatted(document, name);
        return Objects.requireNonNull(api.post(body).body().get("data"));
    }

    /** Asks in this order, backwards, and in this order again. */
    @SafeVarargs
    private void assertSameAsFresh(String document, Map<String, @Nullable Object>... all) {
        List<Map<String, @Nullable Object>> turns = new ArrayList<>(Arrays.asList(all));
        turns.addAll(Arrays.asList(all).reversed());
        turns.addAll(Arrays.asList(all));
        Set<JsonNode> answers = new HashSet<>();
        for (Map<String, @Nullable Object> variables : turns) {
            JsonNode answer = data(document, variables);

            assertThat(answer)
                    .as("%s", variables)
                    .isEqualTo(data(document + "# " + fresh++, variables));
            answers.add(answer);
        }
        assertThat(answers).as("variables make a difference").hasSizeGreaterThan(1);
    }

    private JsonNode data(String document, Map<String, @Nullable Object> variables) {
        return api.data(document, variables);
    }

    private static Map<String, @Nullable Object> variables(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != ABSENT) {
                variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return variables;
    }
}
