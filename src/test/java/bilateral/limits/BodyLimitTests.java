package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;

@BilateralTest
class BodyLimitTests {

    private static final int LIMIT = 1 << 20;

    private final Api api;
    private final int port;

    BodyLimitTests(Api api, @LocalServerPort int port) {
        this.api = api;
        this.port = port;
    }

    @Test
    void aBodyOfAMegabyteIsReadAndNoLongerOne() {
        assertThat(api.post(body(LIMIT)).status()).isEqualTo(200);

        Answer answer = api.post(body(LIMIT + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(answer.errors().get(0).get("message").asString()).contains("1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 50_000_000, Long.MAX_VALUE})
    void aBodyThatSaysItIsLongerIsNotWaitedFor(long length) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.post("Content-Length: " + length);

            assertThat(client.answer("\"code\"")).contains("413", "graphql-response+json");
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsReadNoFurther() throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.post("Transfer-Encoding: chunked");
            String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (int i = 0; i < LIMIT / 0x10000; i++) {
                client.send(chunk);
            }
            client.send("1\r\n \r\n");

            assertThat(client.answer("BODY_TOO_LARGE")).contains("413");
        }
    }

    @Test
    void aBodyInPiecesIsReadAsOne() throws IOException {
        String body = "{\"query\": \"{ __typename }\"}";
        try (RawClient client = new RawClient(port)) {
            client.post("Transfer-Encoding: chunked");
            for (String piece : body.split("(?<=\\{)")) {
                client.send(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
            }
            client.send("0\r\n\r\n");

            assertThat(client.answer("\"__typename\"")).contains("200");
        }
    }

    private static String body(int length) {
        String body = "{\"query\": \"{ __typename }\"}";
        return body + " ".repeat(length - body.length());
    }
}
