package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.graphql.Http.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers what is in src/test/resources/trusted, and nothing else: row 31. */
@BilateralTest
@TestPropertySource(
        properties = {
            "bilateral.trusted-documents.folder=src/test/resources/trusted",
            "bilateral.trusted-documents.only=true"
        })
class TrustedDocumentTests {

    private static final String INTROSPECTION = "{ __schema { queryType { name } } }";

    private final Http http;

    TrustedDocumentTests(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A file is called as it is without its ending,
                "CountryName",
                // a document of relay-compiler's or graphql-codegen's manifest by its key there,
                "0d5e4f2a9c3b4d6e8f7a1b2c3d4e5f60",
                // and one of Apollo's by its id.
                "apollo-country-name"
            })
    void registeredDocumentsAreAskedForByTheirIds(String id) {
        for (String method : new String[] {"GET", "POST"}) {
            Answer answer =
                    ask(method, Map.of("documentId", id, "variables", Map.of("code", "IN")));

            assertThat(answer.data().get("country").get("name").asString()).isEqualTo("India");
        }
    }

    @Test
    void registeredDocumentsAreAskedForByTheirHashesToo() throws IOException {
        String hash = Http.sha256(registered());
        for (Map<String, Object> named :
                List.<Map<String, Object>>of(
                        Map.of("documentId", "sha256:" + hash),
                        Map.of("extensions", Http.persisted(hash)))) {
            Map<String, Object> request = new HashMap<>(named);
            request.put("variables", Map.of("code", "IL"));

            assertThat(ask("GET", request).data().get("country").get("name").asString())
                    .isEqualTo("Israel");
        }
    }

    @Test
    void aRegisteredDocumentMayAlsoBeSent() throws IOException {
        Map<String, Object> request =
                Map.of("query", registered(), "variables", Map.of("code", "IN"));

        assertThat(ask("POST", request).data().get("country").get("name").asString())
                .isEqualTo("India");
    }

    /** Row 31. */
    @ParameterizedTest
    @ValueSource(strings = {"{ __typename }", "{", INTROSPECTION})
    void anyOtherIsRefusedWithOrWithoutItsHash(String query) {
        for (String method : new String[] {"GET", "POST"}) {
            assertRequired(ask(method, Map.of("query", query)));
            assertRequired(
                    ask(
                            method,
                            Map.of(
                                    "query",
                                    query,
                                    "extensions",
                                    Http.persisted(Http.sha256(query)))));
            assertRequired(ask(method, Map.of("extensions", Http.persisted(Http.sha256(query)))));
        }
        assertRequired(ask("POST", Map.of("documentId", "nothing")));
    }

    @Test
    void theRefusalSaysHowToAskAndWhatBecomesOfGraphiQl() {
        assertThat(ask("POST", Map.of("query", INTROSPECTION)).message())
                .contains("documentId")
                .contains("GraphiQL")
                .contains("/graphql/schema");
    }

    @Test
    void theSchemaIsThereToBuildClients() {
        assertThat(Http.send(http.at("/graphql/schema")).text()).contains("type Query");
    }

    private static void assertRequired(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PERSISTED_QUERY_REQUIRED");
        assertThat(answer.json().has("data")).isFalse();
    }

    private static String registered() throws IOException {
        return Files.readString(Path.of("src/test/resources/trusted/CountryName.graphql"));
    }

    private Answer ask(String method, Map<String, ?> request) {
        return Http.send(
                (method.equals("GET") ? http.get(request) : http.post(request))
                        .header("Accept", Http.GRAPHQL));
    }
}
