package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.graphql.Http.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Pages of another origin: those that are named may ask, as everybody does; others may not. */
@BilateralTest
@TestPropertySource(properties = "spring.graphql.cors.allowed-origins=https://app.example.org")
class CorsTests {

    private static final String ALLOWED = "https://app.example.org";
    private static final String FOREIGN = "https://elsewhere.example.org";
    private static final String QUERY = "{ country(code: \"IN\") { name } }";

    private final Http http;

    CorsTests(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aBrowserMayAskForANamedPage(String method) {
        Answer answer =
                Http.send(
                        preflight(ALLOWED, method)
                                .header(
                                        "Access-Control-Request-Headers",
                                        "content-type,if-none-match,x-anything"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "POST");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("content-type", "if-none-match", "x-anything");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("1800");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FOREIGN, "null", "http://app.example.org", ALLOWED + ".evil.org"})
    void aBrowserMayNotAskForAnother(String origin) {
        Answer answer = Http.send(preflight(origin, "POST"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aPageMayNotDelete() {
        Answer answer = Http.send(preflight(ALLOWED, "DELETE"));

        assertThat(answer.header("Access-Control-Allow-Methods")).doesNotContain("DELETE");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aNamedPageReadsTheAnswerAndItsTag() {
        for (HttpRequest.Builder request :
                new HttpRequest.Builder[] {http.get(QUERY), http.post(QUERY)}) {
            Answer answer = Http.send(request.header("Origin", ALLOWED));

            assertThat(answer.data().get("country").get("name").asString()).isEqualTo("India");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
            assertThat(answer.header("Access-Control-Expose-Headers").split(", ?"))
                    .contains("ETag", "Retry-After");
            assertThat(answer.header("Vary")).contains("Origin", "Accept");
        }
    }

    @Test
    void aNamedPageReadsErrorsAndThatNothingChanged() {
        Answer refused =
                Http.send(
                        http.get("{ nothing }")
                                .header("Origin", ALLOWED)
                                .header("Accept", Http.GRAPHQL));
        Answer unchanged =
                Http.send(
                        http.get(QUERY)
                                .header("Origin", ALLOWED)
                                .header("If-None-Match", Http.send(http.get(QUERY)).tag()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
    }

    @Test
    void anotherPageGetsNothing() {
        for (HttpRequest.Builder request :
                new HttpRequest.Builder[] {http.get(QUERY), http.post(QUERY)}) {
            Answer answer = Http.send(request.header("Origin", FOREIGN));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).doesNotContain("India");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private HttpRequest.Builder preflight(String origin, String method) {
        return http.at("/graphql")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .method("OPTIONS", BodyPublishers.noBody());
    }
}
