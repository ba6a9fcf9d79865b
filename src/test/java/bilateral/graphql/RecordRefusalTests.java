package bilateral.graphql;

import static bilateral.graphql.ErrorCode.BAD_USER_INPUT;
import static bilateral.graphql.ErrorCode.INVALID_CURSOR;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.Map;

/** What the filters and orders of descriptive records and of relations refuse. */
@BilateralTest
class RecordRefusalTests {

    private final Api api;
    private final Refusals refusals;

    RecordRefusalTests(Api api, Statements statements) {
        this.api = api;
        this.refusals = new Refusals(api, statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries(filter: {text: $text}) { totalCount }",
                "organizations(filter: {not: {text: $text}}) { totalCount }",
                "officials(filter: {text: $text}) { totalCount }",
                "positions(filter: {or: [{text: $text}]}) { totalCount }",
                "sources(filter: {text: $text}) { totalCount }",
                "sources(filter: {publisher: $text}) { totalCount }",
                "visits { nodes { participants(filter: {text: $text}) { totalCount } } }",
                "relation(of: \"IN\", with: \"IL\") { officials(filter: {text: $text}) { totalCount } }"
            })
    void textIsOfCharactersAndNotEmpty(String field) {
        String query = "query($text: String) { " + field + " }";
        for (String empty : new String[] {"", "  "}) {
            refusals.assertRefused(query, Map.of("text", empty), BAD_USER_INPUT, "text is empty");
        }
        refusals.assertRefused(query, Map.of("text", "a\0"), BAD_USER_INPUT, "NUL");
        for (String harmless :
                new String[] {"%", "_", "\\", "'; drop table visit; --", "\u202eabc"}) {
            assertThat(api.ask(query, Map.of("text", harmless)).status())
                    .as(harmless)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries(filter: {memberOf: $ids}) { totalCount }",
                "countries(filter: {citedBy: $ids}) { totalCount }",
                "organizations(filter: {citedBy: $ids}) { totalCount }",
                "officials(filter: {position: $ids}) { totalCount }",
                "officials(filter: {organization: $ids}) { totalCount }",
                "officials(filter: {citedBy: $ids}) { totalCount }",
                "positions(filter: {organization: $ids}) { totalCount }",
                "positions(filter: {accreditedToOrganization: $ids}) { totalCount }",
                "positions(filter: {citedBy: $ids}) { totalCount }",
                "officials { nodes { tenures(filter: {official: $ids}) { totalCount } } }",
                "officials { nodes { tenures(filter: {position: $ids}) { totalCount } } }",
                "positions { nodes { tenures(filter: {organization: $ids}) { totalCount } } }",
                "positions { nodes { tenures(filter: {citedBy: $ids}) { totalCount } } }",
                "visits { nodes { participants(filter: {official: $ids}) { totalCount } } }",
                "meetings { nodes { participants(filter: {position: $ids}) { totalCount } } }",
                "meetings { nodes { participants(filter: {organization: $ids}) { totalCount } } }",
                "visits { nodes { citations(filter: {source: $ids}) { totalCount } } }",
                "sources { nodes { citations(filter: {readIn: $ids}) { totalCount } } }"
            })
    void idIsWellFormedAndOfTheRightType(String field) {
        String query = "query($ids: [ID!]) { " + field + " }";
        String trip = "TR_AAAAAAAAAAAAAAAAAAAAAA";
        refusals.assertRefused(
                query, Map.of("ids", new String[] {"x"}), BAD_USER_INPUT, "is not an id");
        refusals.assertRefused(
                query, Map.of("ids", new String[] {trip}), BAD_USER_INPUT, "give ids of type");
        refusals.assertRefused(
                query,
                Map.of("ids", Collections.nCopies(101, trip)),
                BAD_USER_INPUT,
                "100 at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries(filter: {code: $codes}) { totalCount }",
                "countries(filter: {administeredBy: $codes}) { totalCount }",
                "organizations(filter: {country: $codes}) { totalCount }",
                "officials(filter: {country: $codes}) { totalCount }",
                "officials(filter: {tookPartFor: $codes}) { totalCount }",
                "positions(filter: {country: $codes}) { totalCount }",
                "positions(filter: {accreditedTo: $codes}) { totalCount }",
                "officials { nodes { tenures(filter: {country: $codes}) { totalCount } } }",
                "visits { nodes { participants(filter: {country: $codes}) { totalCount } } }",
                "visits { nodes { participants(filter: {actedFor: $codes}) { totalCount } } }",
                "relations(filter: {country: $codes}) { totalCount }",
                "relations(filter: {not: {with: $codes}}) { totalCount }"
            })
    void codesAreCodesAndAtMostAHundred(String field) {
        String query = "query($codes: [CountryCode!]) { " + field + " }";
        refusals.assertRefused(
                query, Map.of("codes", new String[] {"in"}), BAD_USER_INPUT, "capital letters");
        refusals.assertRefused(
                query,
                Map.of("codes", Collections.nCopies(101, "IN")),
                BAD_USER_INPUT,
                "100 at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries(filter: {existsOn: {asOf: $day}}) { totalCount }",
                "countries(filter: {memberOn: {asOf: $day}}) { totalCount }",
                "officials(filter: {heldOn: {asOf: $day}}) { totalCount }",
                "positions(filter: {vacantOn: {asOf: $day}}) { totalCount }",
                "officials { nodes { tenures(filter: {during: {from: $day}}) { totalCount } } }",
                "sources(filter: {publishedDuring: {to: $day}}) { totalCount }",
                "relations(filter: {diplomaticStatus: {status: [SEVERED], asOf: $day}}) { totalCount }",
                "relations(filter: {agreementInForce: {asOf: $day}}) { totalCount }",
                "relations(filter: {vacantEmbassy: {asOf: $day}}) { totalCount }"
            })
    void dayIsADayAndAnyDayIsAnswered(String field) {
        String query = "query($day: Date) { " + field + " }";
        for (String wrong : new String[] {"2021-02-30", "2021", "", "[2021-01-01..]"}) {
            refusals.assertRefused(query, Map.of("day", wrong), BAD_USER_INPUT, "'day'");
        }
        for (String day : new String[] {"-9999-01-01", "0000-01-01", "9999-12-31"}) {
            assertThat(api.ask(query, Map.of("day", day)).status()).as(day).isEqualTo(200);
        }
        assertThat(api.ask(query, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources(filter: {publishedDuring: {from: \"2021-02-01\", to: \"2021-01-01\"}}) { totalCount } | is after to",
                "officials { nodes { tenures(filter: {during: {from: \"2021-02-01\", to: \"2021-01-01\"}}) { totalCount } } } | is after to",
                "relations(filter: {milestone: {during: {from: \"2021-02-01\", to: \"2021-01-01\"}}}) { totalCount } | is after to",
                "relations(filter: {visitCount: {min: 2, max: 1}}) { totalCount } | is more than max",
                "countries(filter: {sourceCount: {min: 2, max: 1}}) { totalCount } | is more than max",
                "sources(filter: {language: [\"not a tag!\"]}) { totalCount } | is not a language tag",
                "relations(filter: {visit: {between: [\"IN\"]}}) { totalCount } | two different countries",
                "relations(first: 0) { totalCount } | from 1 to 100",
                "relations(first: 1, last: 1) { totalCount } | first or last, not both"
            })
    void whatCanNeverHoldIsNamed(String field, String says) {
        refusals.assertRefused("{ " + field + " }", Map.of(), BAD_USER_INPUT, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relations | {field: CODE} | {field: LAST_EVENT}",
                "relations | {field: FIRST_EVENT} | {field: FIRST_EVENT, direction: DESC}",
                "countries | {field: CODE} | {field: UPDATED_AT}",
                "organizations | {field: NAME} | {field: UPDATED_AT}",
                "officials | {field: NAME} | {field: NAME, direction: DESC}",
                "positions | {field: TITLE} | {field: UPDATED_AT}",
                "sources | {field: TITLE} | {field: PUBLISHED}"
            })
    void cursorIsOfOneOrder(String field, String order, String other) {
        String cursor =
                api.data(
                                "{ %s(orderBy: %s, first: 1) { edges { cursor } } }"
                                        .formatted(field, order))
                        .get(field)
                        .get("edges")
                        .get(0)
                        .get("cursor")
                        .asString();

        refusals.assertRefused(
                "query($c: String) { %s(orderBy: %s, after: $c) { totalCount } }"
                        .formatted(field, other),
                Map.of("c", cursor),
                INVALID_CURSOR,
                "another order");
    }
}
