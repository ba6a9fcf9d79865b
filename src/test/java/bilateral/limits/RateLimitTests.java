package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;

@BilateralTest
@TestPropertySource(
        properties = {"bilateral.limits.rate=3", "server.forward-headers-strategy=native"})
class RateLimitTests {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;

    RateLimitTests(@LocalServerPort int port) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenItMayAskAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("198.51.100.1").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = ask("198.51.100.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 20L);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/graphql-response+json");
        assertThat(refused.body()).contains("RATE_LIMITED", "3 times").doesNotContain("\"data\"");
        assertThat(ask("198.51.100.2").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAClientSaysOfItselfIsNotWhatItsProxySays() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("203.0.113.%d, 198.51.100.3".formatted(i)).statusCode()).isEqualTo(200);
        }

        assertThat(ask("203.0.113.9, 198.51.100.3").statusCode()).isEqualTo(429);
    }

    @Test
    void aNetworkOfIpv6IsOneClient() throws Exception {
        RateLimit limit = new RateLimit(1);

        assertThat(limit.bucket(InetAddress.getByName("2001:db8:0:1::1")).tryConsume(1)).isTrue();
        assertThat(limit.bucket(InetAddress.getByName("2001:db8:0:1:9::2")).tryConsume(1))
                .isFalse();
        assertThat(limit.bucket(InetAddress.getByName("2001:db8:0:2::1")).tryConsume(1)).isTrue();
    }

    @Test
    void noMoreClientsAreRememberedThanThereIsRoomFor() throws Exception {
        RateLimit limit = new RateLimit(1);
        for (int i = 0; i < 2 * RateLimit.MAX_CLIENTS; i++) {
            limit.bucket(InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(i).array()));
        }

        assertThat(limit.clients()).isLessThanOrEqualTo(RateLimit.MAX_CLIENTS);
    }

    private HttpResponse<String> ask(String forwardedFor) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .header("X-Forwarded-For", forwardedFor)
                        .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
