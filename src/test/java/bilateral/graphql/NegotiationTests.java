package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.graphql.Http.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which media type an answer has, and what status goes with it: rows 3 to 8. */
@BilateralTest
class NegotiationTests {

    private static final String QUERY = "{ __typename }";

    private final Http http;

    NegotiationTests(@LocalServerPort int port) {
        http = new Http(port);
    }

    /** Row 8 is among them: a charset does not change the type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json                                      | graphql-response+json",
                "application/json                                                       | json",
                "*/*                                                                    | json",
                "application/*                                                          | json",
                "application/graphql-response+json; charset=utf-8                       | graphql-response+json",
                "application/graphql-response+json;charset=utf-8, application/json;charset=utf-8 | graphql-response+json",
                "application/json; charset=UTF-8                                        | json",
                "application/json, application/graphql-response+json                    | graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9              | graphql-response+json",
                "application/graphql-response+json;q=0.8, application/json              | json",
                "application/json, text/plain, */*                                      | json",
                "application/graphql-response+json, */*                                 | graphql-response+json",
                "application/graphql-response+json, */*;q=0.1                           | graphql-response+json",
                "application/json;q=0, */*                                              | graphql-response+json",
                "application/graphql-response+json;q=0, */*;q=0.5                       | json",
                "text/html, application/xhtml+xml, */*;q=0.8                            | json",
                "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed | graphql-response+json",
                "application/json;charset=iso-8859-1, application/graphql-response+json;q=0.1 | graphql-response+json",
            })
    void theTypeIsTheOneThatIsAcceptedMost(String accept, String type) {
        Answer get = Http.send(http.get(QUERY).header("Accept", accept));
        Answer post = Http.send(http.post(QUERY).header("Accept", accept));

        for (Answer answer : new Answer[] {get, post}) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type"))
                    .isEqualToIgnoringCase("application/" + type + ";charset=utf-8");
            assertThat(answer.header("Vary")).containsIgnoringCase("Accept");
        }
    }

    @Test
    void withoutAcceptItIsJson() {
        assertThat(Http.send(http.post(QUERY)).header("Content-Type"))
                .startsWith("application/json");
    }

    /** Row 7. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/event-stream",
                "multipart/mixed",
                "application/xml, text/*",
                "*/*;q=0",
                "application/json;charset=utf-16",
                "no type at all"
            })
    void whatAcceptsNeitherTypeIsNotAcceptable(String accept) {
        Answer get = Http.send(http.get(QUERY).header("Accept", accept));
        Answer post = Http.send(http.post(QUERY).header("Accept", accept));

        for (Answer answer : new Answer[] {get, post}) {
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.code()).isEqualTo("NOT_ACCEPTABLE");
            assertThat(answer.message()).contains("application/graphql-response+json");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    /** Rows 3 to 6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                   | GRAPHQL_PARSE_FAILED",
                "{ nothing }                                         | GRAPHQL_VALIDATION_FAILED",
                "{ relation(of: 5, with: \"IL\") { __typename } }    | GRAPHQL_VALIDATION_FAILED",
                "query ($n: Int!) { visits(first: $n) { totalCount } } | BAD_USER_INPUT",
                "query A { __typename } query B { __typename }       | OPERATION_RESOLUTION_FAILURE",
                "{ visits(first: 0) { totalCount } }                 | BAD_USER_INPUT",
                "{ visits(after: \"x\") { totalCount } }             | INVALID_CURSOR"
            })
    void aRequestThatIsRefusedIs400InGraphQlsTypeAnd200InJson(String query, String code) {
        Answer graphql = Http.send(http.post(query).header("Accept", Http.GRAPHQL));
        Answer byGet = Http.send(http.get(query).header("Accept", Http.GRAPHQL));
        Answer json = Http.send(http.post(query).header("Accept", Http.JSON));

        assertThat(graphql.status()).isEqualTo(400);
        assertThat(byGet.status()).isEqualTo(400);
        assertThat(json.status()).isEqualTo(200);
        for (Answer answer : new Answer[] {graphql, byGet, json}) {
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.json().has("data")).isFalse();
            assertThat(answer.tag()).isEmpty();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    /** Row 5. */
    @Test
    void aVariableOfTheWrongTypeIsNamed() {
        Answer answer =
                Http.send(
                        http.get(
                                        java.util.Map.of(
                                                "query",
                                                "query ($first: Int) { visits(first: $first) { totalCount } }",
                                                "variables",
                                                java.util.Map.of("first", "many")))
                                .header("Accept", Http.GRAPHQL));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.message()).contains("first");
    }

    @Test
    void nothingOfTheInsideIsInWhatTheServerSaysByItself() {
        String tooLong = "/graphql?query=" + "a".repeat(100_000);
        Answer answer = Http.send(http.at(tooLong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("java");
    }
}
