package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.Statements;
import bilateral.graphql.Http.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/** Requests by GET, and by the methods that ask for nothing: rows 2, 10 and 11. */
@BilateralTest
class GetTests {

    private static final String BY_CODE =
            "query ByCode($code: CountryCode!) { country(code: $code) { name } }"
                    + " query Kind { __typename }";

    private final Http http;
    private final Statements statements;

    GetTests(@LocalServerPort int port, Statements statements) {
        http = new Http(port);
        this.statements = statements;
    }

    /** Row 10; the tag is the matter of {@link EntityTagTests}. */
    @Test
    void aQueryCanBeAskedByGet() {
        Answer answer = Http.send(http.get("{ country(code: \"IN\") { name } }"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().get("country").get("name").asString()).isEqualTo("India");
        assertThat(answer.tag()).startsWith("W/\"");
    }

    @Test
    void operationNameVariablesAndExtensionsAreParametersToo() {
        Answer answer =
                Http.send(
                        http.get(
                                Map.of(
                                        "query",
                                        BY_CODE,
                                        "operationName",
                                        "ByCode",
                                        "variables",
                                        Map.of("code", "IL"),
                                        "extensions",
                                        Map.of("anybody's", List.of()),
                                        "ours",
                                        "no")));

        assertThat(answer.data().get("country").get("name").asString()).isEqualTo("Israel");
    }

    @Test
    void textOutsideAsciiArrivesAsItIs() {
        Answer answer = Http.send(http.get("{ __type(name: \"Run🏃भारत\") { name } }"));

        assertThat(answer.data().get("__type").isNull()).isTrue();
    }

    @Test
    void anEmptyParameterIsAsGoodAsNone() {
        Answer answer =
                Http.send(
                        http.get(
                                Map.of(
                                        "query", "{ __typename }",
                                        "operationName", "",
                                        "variables", "",
                                        "extensions", "")));

        assertThat(answer.status()).isEqualTo(200);
    }

    /** Row 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                          | query is missing",
                "query=                                    | query is missing",
                "qeury=%7B__typename%7D                    | query is missing",
                "query=%7Ba%7D&query=%7Bb%7D               | 2 times",
                "query=%7B__typename%7D&variables=5        | variables is not an object",
                "query=%7B__typename%7D&variables=%5B%5D   | variables is not an object",
                "query=%7B__typename%7D&variables=%22%22   | variables is not an object",
                "query=%7B__typename%7D&variables=x        | variables is not JSON",
                "query=%7B__typename%7D&variables=%7B%7D%7B | variables is not JSON",
                "query=%7B__typename%7D&extensions=5       | extensions is not an object",
                "query=%7B__typename%7D&extensions=x       | extensions is not JSON",
                "query=%FF                                 | UTF-8"
            })
    void parametersThatAreNoRequestAreABadRequest(String parameters, String says) {
        String query = parameters == null ? "" : "?" + parameters;
        for (String accept : new String[] {Http.GRAPHQL, Http.JSON}) {
            Answer answer = Http.send(http.at("/graphql" + query).header("Accept", accept));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BAD_REQUEST");
            assertThat(answer.message()).contains(says);
            assertThat(answer.header("Content-Type")).startsWith(accept);
        }
    }

    /** Row 11: refused as such also while there is nothing to write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mutation { __typename }                           |",
                "mutation { write }                                |",
                "query A { __typename } mutation B { __typename }  | B",
                "subscription { __typename }                       |"
            })
    void nothingButAQueryCanBeAskedByGet(String document, String operation) {
        for (String accept : new String[] {Http.GRAPHQL, Http.JSON}) {
            Answer answer =
                    Http.send(
                            http.get(
                                            operation == null
                                                    ? Map.of("query", document)
                                                    : Map.of(
                                                            "query", document,
                                                            "operationName", operation))
                                    .header("Accept", accept));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("POST");
            assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
            assertThat(answer.json().has("data")).isFalse();
        }
    }

    @Test
    void headIsGetWithoutTheBody() {
        Answer get = Http.send(http.get("{ country(code: \"IN\") { name } }"));
        Answer head =
                Http.send(
                        http.get("{ country(code: \"IN\") { name } }")
                                .method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String header : new String[] {"ETag", "Content-Type", "Cache-Control", "Vary"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header)).isNotEmpty();
        }
    }

    @Test
    void optionsSaysWhatCanBeDone() {
        List<String> sent =
                statements.during(
                        () -> {
                            Answer answer =
                                    Http.send(
                                            http.at("/graphql")
                                                    .method("OPTIONS", BodyPublishers.noBody()));
                            assertThat(answer.status()).isEqualTo(204);
                            assertThat(answer.header("Allow").split(", ?"))
                                    .containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
                            return answer;
                        });

        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreNotAllowed(String method) {
        Answer answer =
                Http.send(
                        http.at("/graphql")
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        BodyPublishers.ofString(
                                                "{\"query\": \"{ __typename }\"}")));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow").split(", ?")).contains("GET", "POST");
    }
}
