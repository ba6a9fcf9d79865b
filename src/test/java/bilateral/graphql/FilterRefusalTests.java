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

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What the filters and orders of events, figures and groupings refuse, at any depth of them. */
@BilateralTest
class FilterRefusalTests {

    private static final Map<String, String> LISTS =
            Map.of(
                    "Visit", "visits",
                    "Meeting", "meetings",
                    "Agreement", "agreements",
                    "Milestone", "milestones",
                    "Figure", "figures",
                    "Grouping", "groupings");

    private final GraphQLSchema schema;
    private final Refusals refusals;
    private final Api api;

    FilterRefusalTests(GraphQlSource source, Api api, Statements statements) {
        this.schema = source.schema();
        this.api = api;
        this.refusals = new Refusals(api, statements);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "VI_", "' or true --", "OF_AAAAAAAAAAAAAAAAAAAAAB"})
    void whatIsNoIdIsRefusedInEveryFieldThatTakesIds(String id) {
        each("[ID!]", (type, field) -> refused(type, Map.of(field, List.of(id)), "is not an id"));
    }

    @Test
    void anIdOfAnotherTypeIsRefusedInEveryFieldThatTakesIds() {
        String trip = new NodeId(NodeType.TRIP, new UUID(1, 2)).toString();
        each(
                "[ID!]",
                (type, field) ->
                        refused(
                                type,
                                Map.of(field, List.of(trip)),
                                field
                                        + ": \""
                                        + trip
                                        + "\" is the id of a record of type Trip; give ids of type"));
    }

    @Test
    void noListHasMoreThanAHundredElements() {
        String official = new NodeId(NodeType.OFFICIAL, new UUID(1, 2)).toString();
        each("[ID!]", (type, field) -> tooLong(type, field, official));
        each("[CountryCode!]", (type, field) -> tooLong(type, field, "IN"));
        each("[String!]", (type, field) -> tooLong(type, field, "Delhi"));
        each("[Sector!]", (type, field) -> tooLong(type, field, "WATER"));
        for (String type : LISTS.keySet()) {
            for (String field : List.of("and", "or")) {
                refused(
                        type,
                        Map.of(field, Collections.nCopies(101, Map.of())),
                        "has 101 elements; it takes 100 at most");
            }
        }
    }

    @Test
    void anEmptyTextIsRefusedInEveryFieldThatTakesTexts() {
        for (String empty : List.of("", " ", "\n\t")) {
            each("String", (type, field) -> refused(type, Map.of(field, empty), "text is empty"));
            each(
                    "[String!]",
                    (type, field) ->
                            refused(
                                    type,
                                    Map.of(field, List.of("Delhi", empty)),
                                    field + " has an empty text"));
        }
    }

    @Test
    void whatIsNoTextIsRefusedInEveryFieldThatTakesTexts() {
        for (String text : List.of("\0", "a\0b")) {
            each("String", (type, field) -> refused(type, Map.of(field, text), "NUL"));
            each("[String!]", (type, field) -> refused(type, Map.of(field, List.of(text)), "NUL"));
        }
    }

    @Test
    void whatIsNoCodeIsRefusedInEveryFieldThatTakesCodes() {
        each(
                "[CountryCode!]",
                (type, field) ->
                        refused(
                                type,
                                Map.of(field, List.of("IN", "india")),
                                "two capital letters such as IN"));
    }

    @Test
    void betweenTakesTwoDifferentCountries() {
        for (List<String> codes :
                List.of(
                        List.<String>of(),
                        List.of("IN"),
                        List.of("IN", "IN"),
                        List.of("IN", "IL", "US"))) {
            for (String type : List.of("Visit", "Meeting", "Agreement", "Milestone", "Figure")) {
                refused(type, Map.of("between", codes), "two different countries");
            }
        }
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsRefused() {
        each(
                "PeriodFilter",
                (type, field) ->
                        refused(
                                type,
                                Map.of(field, Map.of("from", "2021-02-01", "to", "2021-01-31")),
                                "from is 2021-02-01, which is after to, 2021-01-31"));
        each(
                "IntRange",
                (type, field) ->
                        refused(
                                type,
                                Map.of(field, Map.of("min", 3, "max", 2)),
                                "min is 3, which is more than max, 2"));
        refused(
                "Figure",
                Map.of("amount", Map.of("min", "2", "max", "1.9")),
                "min is more than max");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E1001", "1e-2000000000"})
    void aNumberThatIsTooLongToBeWrittenIsRefused(String number) {
        refused("Figure", Map.of("amount", Map.of("max", number)), "more than 1000 digits");
        refused("Figure", Map.of("amount", Map.of("min", number)), "more than 1000 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "2021", "[..2021-01-01]", "today"})
    void whatIsNoDayIsRefused(String day) {
        each("Date", (type, field) -> refused(type, Map.of(field, day), "is not a da"));
        each(
                "PeriodFilter",
                (type, field) -> refused(type, Map.of(field, Map.of("to", day)), "is not a da"));
    }

    @Test
    void whatFilterAndOrderDoNotHaveIsRefused() {
        for (var list : LISTS.entrySet()) {
            for (String argument :
                    List.of(
                            "filter: {nothing: 1}",
                            "orderBy: {field: NOTHING}",
                            "orderBy: {direction: ASC}",
                            "orderBy: {field: UPDATED_AT, direction: UP}")) {
                refusals.assertRefused(
                        "{ %s(%s) { totalCount } }".formatted(list.getValue(), argument),
                        Map.of(),
                        GRAPHQL_VALIDATION_FAILED,
                        "");
            }
        }
    }

    @Test
    void aCursorOfAnotherFieldOfTheOrderIsRefused() {
        for (String list : List.of("visits", "meetings", "agreements", "figures", "groupings")) {
            String cursor =
                    api.data("{ %s(first: 1) { edges { cursor } } }".formatted(list))
                            .get(list)
                            .get("edges")
                            .get(0)
                            .get("cursor")
                            .asString();
            refusals.assertRefused(
                    "query($c: String) { %s(after: $c, orderBy: {field: UPDATED_AT}) { totalCount } }"
                            .formatted(list),
                    Map.of("c", cursor),
                    INVALID_CURSOR,
                    "another order");
        }
    }

    /** Each field of these filters that has this type. */
    private void each(String fieldType, BiConsumer<String, String> check) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String type : LISTS.keySet()) {
            GraphQLInputObjectType filter =
                    (GraphQLInputObjectType)
                            Objects.requireNonNull(schema.getType(type + "Filter"));
            for (GraphQLInputObjectField field : filter.getFields()) {
                if (GraphQLTypeUtil.simplePrint(field.getType()).equals(fieldType)) {
                    found.put(type + "." + field.getName(), type);
                    check.accept(type, field.getName());
                }
            }
        }
        assertThat(found).as(fieldType).isNotEmpty();
    }

    private void tooLong(String type, String field, String element) {
        refused(
                type,
                Map.of(field, Collections.nCopies(101, element)),
                field + " has 101 elements; it takes 100 at most");
    }

    private void refused(String type, Map<String, ?> filter, String says) {
        String query =
                "query($filter: %sFilter) { %s(filter: $filter) { totalCount } }"
                        .formatted(type, LISTS.get(type));
        refusals.assertRefused(query, Map.of("filter", filter), BAD_USER_INPUT, says);
        refusals.assertRefused(
                query,
                Map.of("filter", Map.of("or", List.of(Map.of(), Map.of("not", filter)))),
                BAD_USER_INPUT,
                says);
    }
}
