package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.graphql.Http.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/** Documents that are sent once and then named by their hash: rows 31 and 32. */
@BilateralTest
@TestPropertySource(properties = "bilateral.persisted-queries=200KB")
class PersistedDocumentTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final PersistedDocuments documents;

    PersistedDocumentTests(@LocalServerPort int port, PersistedDocuments documents) {
        http = new Http(port);
        this.documents = documents;
    }

    /** The whole of Apollo's protocol, by either method. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aDocumentIsAskedForByItsHashOnceItWasSent(String method) {
        String query = "query By%s { country(code: \"IN\") { name } }".formatted(method);
        Map<String, Object> named = Map.of("extensions", Http.persisted(Http.sha256(query)));
        Map<String, Object> sent =
                Map.of("query", query, "extensions", Http.persisted(Http.sha256(query)));

        Answer unknown = ask(method, named);
        assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.message()).isEqualTo("PersistedQueryNotFound");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");

        assertThat(ask(method, sent).data().get("country").get("name").asString())
                .isEqualTo("India");
        assertThat(ask(method, named).data().get("country").get("name").asString())
                .isEqualTo("India");
    }

    @Test
    void clientsThatReadJsonGet200() {
        Answer answer =
                Http.send(
                        http.post(Map.of("extensions", Http.persisted("0".repeat(64))))
                                .header("Accept", Http.JSON));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void variablesAndOperationNamesGoWithAHash() {
        String query =
                "query A($code: CountryCode!) { country(code: $code) { name } }"
                        + " query B { __typename }";
        Map<String, Object> named =
                Map.of(
                        "operationName", "A",
                        "variables", Map.of("code", "IL"),
                        "extensions", Http.persisted(Http.sha256(query)));
        ask("POST", with(named, query));

        assertThat(ask("GET", named).data().get("country").get("name").asString())
                .isEqualTo("Israel");
        assertThat(ask("GET", named).tag()).isEqualTo(ask("GET", with(named, query)).tag());
    }

    @Test
    void theTagOfADocumentIsTheSameByHash() {
        String query = "query Tagged { country(code: \"IN\") { name } }";
        Map<String, Object> named = Map.of("extensions", Http.persisted(Http.sha256(query)));
        ask("POST", with(named, query));
        String tag = ask("GET", Map.of("query", query)).tag();

        Answer answer =
                Http.send(
                        http.get(named)
                                .header("Accept", Http.GRAPHQL)
                                .header("If-None-Match", tag));

        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void theIdOfTheSpecificationIsTheSameAsTheHash() {
        String query = "query ById { country(code: \"IN\") { name } }";
        ask("POST", Map.of("query", query, "extensions", Http.persisted(Http.sha256(query))));
        Map<String, Object> named = Map.of("documentId", "sha256:" + Http.sha256(query));

        for (String method : List.of("GET", "POST")) {
            assertThat(ask(method, named).data().get("country").get("name").asString())
                    .isEqualTo("India");
        }
    }

    /** Row 31. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aHashThatIsNotTheDocumentsIsRefused(String method) {
        Answer answer =
                ask(
                        method,
                        Map.of(
                                "query",
                                "{ __typename }",
                                "extensions",
                                Http.persisted(Http.sha256("{ other }"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.message()).contains("SHA-256");
        assertThat(
                        ask("POST", Map.of("extensions", Http.persisted(Http.sha256("{ other }"))))
                                .code())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void theCaseOfTheDigitsMakesNoDifference() {
        String query = "query Upper { __typename }";
        String hash = Http.sha256(query).toUpperCase(java.util.Locale.ROOT);

        assertThat(ask("POST", Map.of("query", query, "extensions", Http.persisted(hash))).status())
                .isEqualTo(200);
        assertThat(ask("POST", Map.of("extensions", Http.persisted(hash))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"persistedQuery\": 5}",
                "{\"persistedQuery\": {}}",
                "{\"persistedQuery\": {\"version\": 1}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"abc\"}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": 5}}",
                "{\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38\"}}",
                "{\"persistedQuery\": {\"sha256Hash\": \"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38\"}}"
            })
    void whatIsNoReferenceIsABadRequest(String extensions) {
        for (String method : List.of("GET", "POST")) {
            Answer answer = ask(method, Map.of("extensions", JSON.readTree(extensions)));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BAD_REQUEST");
            assertThat(answer.message()).contains("persistedQuery");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:abc", "md5:abc", "a b", "../x", "ü", "sha256:"})
    void whatIsNoIdIsABadRequest(String id) {
        for (String method : List.of("GET", "POST")) {
            Answer answer = ask(method, Map.of("documentId", id));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BAD_REQUEST");
            assertThat(answer.message()).contains("documentId");
        }
    }

    @Test
    void aDocumentIsNamedOrSentNotBothByItsId() {
        Answer both = ask("POST", Map.of("query", "{ __typename }", "documentId", "anything"));
        Answer twice =
                ask(
                        "POST",
                        Map.of(
                                "documentId",
                                "anything",
                                "extensions",
                                Http.persisted("0".repeat(64))));

        for (Answer answer : List.of(both, twice)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BAD_REQUEST");
            assertThat(answer.message()).contains("send one of them");
        }
    }

    @Test
    void whatWasRefusedIsNotKept() {
        String invalid = "{ nothing }";
        ask("POST", Map.of("query", invalid, "extensions", Http.persisted(Http.sha256(invalid))));

        assertThat(ask("POST", Map.of("extensions", Http.persisted(Http.sha256(invalid)))).code())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    /** Row 32: what fits is 200 KB, what is sent ten times as much. */
    @Test
    void veryManyDocumentsTakeNoMoreThanTheyMay() {
        String filling = "#" + "x".repeat(4_000) + "\n";
        for (int i = 0; i < 300; i++) {
            String query = filling + "query Many%d { __typename }".formatted(i);
            assertThat(
                            ask(
                                            "POST",
                                            Map.of(
                                                    "query",
                                                    query,
                                                    "extensions",
                                                    Http.persisted(Http.sha256(query))))
                                    .status())
                    .isEqualTo(200);
        }

        assertThat(documents.bytes()).isPositive().isLessThanOrEqualTo(200 * 1024);
    }

    private Answer ask(String method, Map<String, ?> request) {
        return Http.send(
                (method.equals("GET") ? http.get(request) : http.post(request))
                        .header("Accept", Http.GRAPHQL));
    }

    private static Map<String, Object> with(Map<String, Object> request, String query) {
        Map<String, Object> more = new java.util.HashMap<>(request);
        more.put("query", query);
        return more;
    }
}
