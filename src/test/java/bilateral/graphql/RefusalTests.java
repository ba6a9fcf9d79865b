package bilateral.graphql;

import static bilateral.graphql.ErrorCode.BAD_USER_INPUT;
import static bilateral.graphql.ErrorCode.GRAPHQL_VALIDATION_FAILED;
import static bilateral.graphql.ErrorCode.INVALID_CURSOR;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;
import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.paging.Cursor;
import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@BilateralTest
class RefusalTests {

    private static final String CURSORS = "{ visits { edges { cursor node { id } } } }";

    private final Api api;
    private final Refusals refusals;

    RefusalTests(Api api, Statements statements) {
        this.api = api;
        this.refusals = new Refusals(api, statements);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 1_000_000, Integer.MIN_VALUE})
    void aPageHasOneToAHundredItems(int size) {
        for (String argument : List.of("first", "last")) {
            String given = "%s: %d".formatted(argument, size);
            refused("{ visits(%s) { totalCount } }".formatted(given), "from 1 to 100");
            refused(
                    "{ country(code: \"IN\") { visits { nodes { participants(%s) { totalCount } } } } }"
                            .formatted(given),
                    "from 1 to 100");
            refused(
                    "query($n: Int) { relation(of: \"IN\", with: \"IL\") { visits(%s: $n) { totalCount } } }"
                            .formatted(argument),
                    Map.of("n", size),
                    BAD_USER_INPUT,
                    argument + " is " + size);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ visits(first: 1, last: 1) { totalCount } }",
                "{ officials { nodes { positions(first: 1, last: 1) { totalCount } } } }",
                "{ a: timeline { nodes { citations(first: 1, last: 1) { totalCount } } } }"
            })
    void firstAndLastExcludeEachOther(String query) {
        refused(query, "first or last, not both");
    }

    @Test
    void aMessageSaysWhereTheArgumentStands() {
        refused(
                "{ here: relation(of: \"IN\", with: \"IL\") { there: visits(first: 0) { totalCount } } }",
                "there: first is 0");
    }

    @Test
    void oneBadArgumentRefusesTheRequestWhateverElseIsInIt() {
        refused(
                "{ country(code: \"IN\") { name } relation(of: \"IN\", with: \"IL\") { visits {"
                        + " nodes { participants { nodes { positions { citations(first: 0) {"
                        + " totalCount } } } } } } } countries { totalCount } }",
                "citations: first is 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "x",
                "AAAA",
                "!!!!",
                "Zm9v",
                "AQAAAAAAAAAA",
                "%",
                "\\u0000",
                "=",
                "ñ"
            })
    void whatIsNotACursorIsRefused(String cursor) {
        for (String argument : List.of("after", "before")) {
            refusals.assertRefused(
                    "{ visits(%s: \"%s\") { totalCount } }".formatted(argument, cursor),
                    Map.of(),
                    cursor.contains("u0000") ? BAD_USER_INPUT : INVALID_CURSOR,
                    cursor.contains("u0000") ? "NUL" : "take one from an edge");
        }
    }

    @Test
    void aCursorWithOneCharacterChangedIsRefused() {
        String cursor = cursor(CURSORS, "visits");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
            refusals.assertRefused(
                    "query($c: String) { visits(after: $c) { totalCount } }",
                    Map.of("c", tampered),
                    INVALID_CURSOR,
                    "is not a cursor");
        }
    }

    @Test
    void aCursorThatIsCutOrContinuedIsRefused() {
        String cursor = cursor(CURSORS, "visits");
        for (String changed :
                List.of(
                        cursor.substring(1),
                        cursor.substring(0, cursor.length() - 1),
                        cursor + "A",
                        cursor + cursor)) {
            refusals.assertRefused(
                    "query($c: String) { visits(before: $c) { totalCount } }",
                    Map.of("c", changed),
                    INVALID_CURSOR,
                    "is not a cursor");
        }
    }

    @Test
    void aCursorOfAnotherOrderOrAnotherListIsRefused() {
        String ofVisits = cursor(CURSORS, "visits");
        String ofOfficials = cursor("{ officials { edges { cursor } } }", "officials");

        for (String query :
                List.of(
                        "query($c: String) { visits(after: $c, orderBy: {field: START, direction: DESC}) { totalCount } }",
                        "query($c: String) { officials(after: $c) { totalCount } }",
                        "query($c: String) { relation(of: \"IN\", with: \"IL\") { agreements(after: $c) { totalCount } } }")) {
            refusals.assertRefused(query, Map.of("c", ofVisits), INVALID_CURSOR, "another order");
        }
        refusals.assertRefused(
                "query($c: String) { visits(after: $c) { totalCount } }",
                Map.of("c", ofOfficials),
                INVALID_CURSOR,
                "another list");
    }

    @Test
    void aCursorThatSomebodyMadeIsRefusedWhenItHoldsNoPlaceInTheList() {
        Ordering<Object> order =
                Ordering.of("official.name", OrderDirection.ASC, nothing -> List.of());
        for (List<String> values :
                List.of(
                        List.<String>of(),
                        List.of("a"),
                        List.of("a", "no-uuid"),
                        List.of("a\0", UUID.randomUUID().toString()),
                        List.of("a", UUID.randomUUID().toString(), "b"))) {
            refusals.assertRefused(
                    "query($c: String) { officials(after: $c) { totalCount } }",
                    Map.of("c", Cursor.encode(order, values)),
                    INVALID_CURSOR,
                    "is not a cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-30",
                "2021-02-29",
                "2021-13-01",
                "2021-00-10",
                "2021-2-3",
                "10000-01-01",
                "+10000-01-01",
                "21-01-01",
                "2021-01",
                "2021",
                "",
                " ",
                "today",
                "2021-01-01T00:00:00Z",
                "2021/01/01",
                "٢٠٢١-٠١-٠١",
                "[2021-01-01..2021-01-02]"
            })
    void whatIsNoDayIsRefused(String date) {
        String says = "is not a da";
        refused(
                "{ visits(filter: {during: {from: \"%s\"}}) { totalCount } }".formatted(date),
                says);
        refused(
                "{ positions { nodes { holders(asOf: \"%s\") { totalCount } } } }".formatted(date),
                says);
        refused(
                "query($d: Date) { visits(filter: {not: {during: {to: $d}}}) { totalCount } }",
                Map.of("d", date),
                BAD_USER_INPUT,
                "'d'");
    }

    @Test
    void aDayWithANulIsRefused() {
        refused(
                "query($d: Date) { visits(filter: {during: {to: $d}}) { totalCount } }",
                Map.of("d", "2021-01-01\0"),
                BAD_USER_INPUT,
                "write YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9999-01-01", "-4713-01-01", "0000-01-01", "9999-12-31"})
    void theFirstAndTheLastDaysAreDays(String date) {
        JsonNode data =
                api.data(
                        "query($d: Date) { visits(filter: {during: {from: $d, to: $d}}) { totalCount } }",
                        Map.of("d", date));

        assertThat(data.get("visits").get("totalCount").isInt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in",
                "IND",
                "x-",
                "I",
                "",
                "IN ",
                "INDIA",
                "x-Hawaii",
                "x--a",
                "I1",
                "ÎN",
                "%",
                "IN' or true --"
            })
    void whatIsNoCountryCodeIsRefused(String code) {
        String says = "two capital letters such as IN";
        refused("{ country(code: \"%s\") { name } }".formatted(code), says);
        refused(
                "{ visits(filter: {from: [\"IN\", \"%s\"]}) { totalCount } }".formatted(code),
                says);
        refused(
                "query($c: CountryCode!) { relation(of: $c, with: \"IL\") { visits { totalCount } } }",
                Map.of("c", code),
                BAD_USER_INPUT,
                "'c'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "x", "not a tag!", "e", "en_US_", "-"})
    void whatIsNoLanguageIsRefused(String language) {
        refused(
                "{ country(code: \"IN\") { name(in: \"%s\") } }".formatted(language),
                "is not a language tag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "x",
                "VI",
                "VI_",
                "XX_AAAAAAAAAAAAAAAAAAAAAA",
                "VI_AAAAAAAAAAAAAAAAAAAAA",
                "VI_AAAAAAAAAAAAAAAAAAAAAB",
                "VI_AAAAAAAAAAAAAAAAAAAAAAAA",
                "vi_AAAAAAAAAAAAAAAAAAAAAA",
                "VI_AAAAAAAAAAAAAAAAAAAAAA==",
                "%s%n",
                "VI_' or true --"
            })
    void whatIsNoIdIsRefused(String id) {
        String says = "take one from an id field";
        for (String field :
                List.of(
                        "visit",
                        "trip",
                        "official",
                        "position",
                        "organization",
                        "meeting",
                        "agreement",
                        "source",
                        "node")) {
            refused("{ %s(id: \"%s\") { __typename } }".formatted(field, id), says);
        }
        refused(
                "query($i: [ID!]!) { nodes(ids: $i) { id } }",
                Map.of("i", List.of(unknown(NodeType.VISIT), id)),
                BAD_USER_INPUT,
                says);
    }

    @Test
    void atMostAHundredIdsAreTaken() {
        List<String> ids = Collections.nCopies(101, unknown(NodeType.VISIT));
        refused(
                "query($i: [ID!]!) { nodes(ids: $i) { id } }",
                Map.of("i", ids),
                BAD_USER_INPUT,
                "100 at most");

        assertThat(
                        api.data(
                                        "query($i: [ID!]!) { nodes(ids: $i) { id } }",
                                        Map.of("i", ids.subList(0, 100)))
                                .get("nodes"))
                .hasSize(100)
                .allMatch(JsonNode::isNull);
    }

    @Test
    void everyListTakesAtMostAHundred() {
        List<String> codes = Collections.nCopies(101, "IN");
        refused(
                "query($c: [CountryCode!]) { visits(filter: {or: [{to: $c}]}) { totalCount } }",
                Map.of("c", codes),
                BAD_USER_INPUT,
                "100 at most");
        refused(
                "query($c: [CountryCode!]) { country(code: \"IN\") { visits(filter: {from: $c}) { totalCount } } }",
                Map.of("c", codes),
                BAD_USER_INPUT,
                "100 at most");
    }

    @Test
    void aPeriodEndsNoEarlierThanItStarts() {
        String during = "filter: {during: {from: \"2021-11-14\", to: \"2021-11-13\"}}";
        refused("{ visits(%s) { totalCount } }".formatted(during), "is after to");
        refused(
                "{ countries { nodes { visits(%s) { totalCount } } } }".formatted(during),
                "is after to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"IN\"", "[\"IN\", \"IN\"]", "[\"IN\", \"IL\", \"US\"]"})
    void betweenTakesTwoDifferentCountries(String between) {
        String filter = "filter: {between: %s}".formatted(between);
        refused("{ visits(%s) { totalCount } }".formatted(filter), "two different countries");
        refused(
                "{ country(code: \"IN\") { visits(%s) { totalCount } } }".formatted(filter),
                "two different countries");
    }

    @Test
    void aRelationHasTwoCountries() {
        refused("{ relation(of: \"IN\", with: \"IN\") { __typename } }", "two countries");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ country(code: 5) { name } }                      | string",
                "{ visits(first: \"5\") { totalCount } }            | Int",
                "{ visits(first: 99999999999) { totalCount } }      | integer range",
                "{ visits(orderBy: {field: X}) { totalCount } }     | VisitOrderField",
                "{ country { name } }                               | code",
                "{ visit(id: null) { id } }                         | id",
                "{ nothings { name } }                              | nothings",
                "{ country(code: \"IN\") }                          | Subselection"
            })
    void whatDoesNotFitTheSchemaIsNamed(String query, String says) {
        refusals.assertRefused(query, Map.of(), GRAPHQL_VALIDATION_FAILED, says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5x", "true", "[1]"})
    void aVariableOfTheWrongTypeIsNamed(String value) {
        refused(
                "query($size: Int) { visits(first: $size) { totalCount } }",
                Map.of("size", value),
                BAD_USER_INPUT,
                "'size'");
    }

    @Test
    void aVariableThatIsMissingIsNamed() {
        refused(
                "query($code: CountryCode!) { country(code: $code) { name } }",
                Map.of(),
                BAD_USER_INPUT,
                "'code'");
    }

    @Test
    void aLongValueIsNotRepeatedInFull() {
        String code = "X".repeat(100_000);

        assertThat(
                        api.ask(
                                        "query($c: CountryCode!) { country(code: $c) { name } }",
                                        Map.of("c", code))
                                .body()
                                .toString())
                .hasSizeLessThan(1_000);
    }

    @Test
    void whatNothingHasIsNull() {
        JsonNode data =
                api.data(
                        """
                        query($official: ID!, $visit: ID!) {
                            country(code: "ZZ") { name }
                            former: country(code: "SUHH") { name }
                            relation(of: "IN", with: "x-nowhere") { __typename }
                            official(id: $official) { name }
                            visit(id: $visit) { id }
                            node(id: $official) { id }
                            visits(filter: {between: ["IN", "ZZ"]}) { totalCount }
                        }
                        """,
                        Map.of(
                                "official", unknown(NodeType.OFFICIAL),
                                "visit", unknown(NodeType.VISIT)));

        for (String field : List.of("country", "former", "relation", "official", "visit", "node")) {
            assertThat(data.get(field).isNull()).as(field).isTrue();
        }
        assertThat(data.get("visits").get("totalCount").asInt()).isZero();
    }

    @Test
    void anIdOfAnotherTypeGivesNull() {
        String visit =
                api.data(CURSORS)
                        .get("visits")
                        .get("edges")
                        .get(0)
                        .get("node")
                        .get("id")
                        .asString();

        for (String field :
                List.of(
                        "trip",
                        "official",
                        "position",
                        "organization",
                        "meeting",
                        "agreement",
                        "source")) {
            JsonNode data = api.data("{ %s(id: \"%s\") { __typename } }".formatted(field, visit));
            assertThat(data.get(field).isNull()).as(field).isTrue();
        }
    }

    private String cursor(String query, String field) {
        return api.data(query).get(field).get("edges").get(0).get("cursor").asString();
    }

    private static String unknown(NodeType type) {
        return new NodeId(type, UUID.randomUUID()).toString();
    }

    private void refused(String query, String says) {
        refused(query, Map.of(), BAD_USER_INPUT, says);
    }

    private void refused(String query, Map<String, ?> variables, ErrorCode code, String says) {
        refusals.assertRefused(query, variables, code, says);
    }
}
