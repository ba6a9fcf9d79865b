package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

@BilateralTest
@TestPropertySource(properties = "bilateral.limits.introspection=false")
class IntrospectionTests {

    private final Api api;
    private final int port;

    IntrospectionTests(Api api, @LocalServerPort int port) {
        this.api = api;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ __type(name: \"Visit\") { name } }",
                "{ country(code: \"IN\") { name } s: __schema { queryType { name } } }",
                "{ ...F } fragment F on Query { ... on Query { __schema { types { name } } } }"
            })
    void theSchemaIsNotShown(String query) {
        Answer answer = api.ask(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.code()).isEqualTo("INTROSPECTION_DISABLED");
        assertThat(answer.errors().get(0).get("message").asString())
                .contains("introspection is switched off");
    }

    @Test
    void norIsItsText() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI schema = URI.create("http://localhost:" + port + "/graphql/schema");
            var answer =
                    client.send(HttpRequest.newBuilder(schema).build(), BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void typesOfAnswersAreStillNamed() {
        assertThat(
                        api.data("{ country(code: \"IN\") { __typename name } }")
                                .at("/country/__typename")
                                .asString())
                .isEqualTo("Country");
    }
}
