package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@BilateralTest
class HttpErrorTests {

    private static final String GRAPHQL = "application/graphql-response+json";

    private final Api api;
    private final URI endpoint;

    HttpErrorTests(Api api, @LocalServerPort int port) {
        this.api = api;
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                       | JSON",
                "{                                                        | JSON",
                "nothing                                                  | JSON",
                "{\"query\": \"{ __typename }\"} {}                       | JSON",
                "5                                                        | JSON object",
                "null                                                     | JSON object",
                "{}                                                       | query is missing",
                "{\"query\": null}                                        | query is missing",
                "{\"query\": 5}                                           | query is not a string",
                "{\"query\": {}}                                          | query is not a string",
                "{\"query\": \"{ __typename }\", \"operationName\": 5}    | operationName",
                "{\"query\": \"{ __typename }\", \"variables\": []}       | variables",
                "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}   | variables",
                "{\"query\": \"{ __typename }\", \"extensions\": 5}       | extensions"
            })
    void aBodyThatIsNoRequestIsABadRequest(String body, String says) {
        assertRefused(body, "BAD_REQUEST", says);
    }

    @Test
    void nullStandsForWhatIsLeftOut() {
        assertThat(
                        api.post(
                                        """
                                        {"query": "{ __typename }", "operationName": null,
                                         "variables": null, "extensions": null}
                                        """)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void anArrayOfOperationsIsRefused() {
        assertRefused("[{\"query\": \"{ __typename }\"}]", "BATCHING_DISABLED", "of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{ a", "query { } }", "{ visits(first: ) }", "# nothing"})
    void whatCanNotBeParsedIsASyntaxError(String query) {
        assertRefused(body(query), "GRAPHQL_PARSE_FAILED", "line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query A { __typename } query B { __typename } |   | operation",
                "query A { __typename } query B { __typename } | C | 'C'",
                "query A { __typename }                        | B | 'B'"
            })
    void theOperationMustBeKnown(String query, String operation, String says) {
        String body =
                operation == null
                        ? body(query)
                        : "{\"query\": \"%s\", \"operationName\": \"%s\"}"
                                .formatted(query, operation);
        assertRefused(body, "OPERATION_RESOLUTION_FAILURE", says);
    }

    @Test
    void thereIsNothingToWrite() {
        assertRefused(body("mutation { write }"), "GRAPHQL_VALIDATION_FAILED", "not supported");
    }

    @Test
    void anAnswerHasAtMostTwentyErrors() {
        String unknown =
                IntStream.range(0, 50).mapToObj(i -> "f" + i).collect(Collectors.joining(" "));
        String tooLarge =
                IntStream.range(0, 50)
                        .mapToObj(i -> "f%d: visits(first: 0) { totalCount }".formatted(i))
                        .collect(Collectors.joining(" "));

        assertThat(api.ask("{ %s }".formatted(unknown)).errors()).hasSize(20);
        assertThat(api.ask("{ %s }".formatted(tooLarge)).errors()).hasSize(20);
    }

    @Test
    void anErrorSaysWhereItIs() {
        var error = api.ask("{\n  nothing\n}").errors().get(0);

        assertThat(error.get("locations").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(error.get("message").asString())
                .isEqualTo("Field 'nothing' in type 'Query' is undefined");
    }

    @Test
    void errorsAreInEnglishWhateverTheClientReads() throws Exception {
        HttpResponse<String> response =
                client(
                        request("application/json", GRAPHQL, body("{ nothing }"))
                                .header("Accept-Language", "de"));

        assertThat(response.body()).contains("is undefined");
    }

    @Test
    void aBadRequestIsAGraphQlAnswerInTheTypeThatIsAskedFor() throws Exception {
        for (String accepted : new String[] {GRAPHQL, "application/json"}) {
            HttpResponse<String> response = client(request("application/json", accepted, "{"));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(accepted);
            assertThat(response.body()).startsWith("{\"errors\":[");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void onlyJsonIsRead(String type) throws Exception {
        HttpResponse<String> response = client(request(type, GRAPHQL, body("{ __typename }")));

        assertUnsupported(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=iso-8859-1",
                "application/graphql",
                "application/vnd.api+json",
                "no type at all"
            })
    void onlyPlainJsonInUtf8IsRead(String type) throws Exception {
        assertUnsupported(client(request(type, GRAPHQL, body("{ __typename }"))));
    }

    @Test
    void aCompressedBodyIsNotRead() throws Exception {
        assertUnsupported(
                client(
                        request("application/json", GRAPHQL, body("{ __typename }"))
                                .header("Content-Encoding", "gzip")));
    }

    @Test
    void aBodyOfNoTypeIsNotRead() throws Exception {
        HttpResponse<String> response =
                client(
                        HttpRequest.newBuilder(endpoint)
                                .header("Accept", GRAPHQL)
                                .POST(BodyPublishers.ofString(body("{ __typename }"))));

        assertUnsupported(response);
    }

    private static void assertUnsupported(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept")).hasValue("application/json");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(GRAPHQL);
        assertThat(response.body()).contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    private void assertRefused(String body, String code, String says) {
        Api.Answer answer = api.post(body);

        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.code()).isEqualTo(code);
        assertThat(Refusals.message(answer)).contains(says);
        Refusals.assertSaysNothingOfTheInside(answer);
    }

    private static String body(String query) {
        return "{\"query\": \"%s\"}".formatted(query.replace("\n", "\\n"));
    }

    private HttpRequest.Builder request(String type, String accepted, String body) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type)
                .header("Accept", accepted)
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> client(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
