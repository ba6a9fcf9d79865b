package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.util.Map;

/** Who may have exports: pages that are named, and nobody too often. */
@BilateralTest
@TestPropertySource(
        properties = {
            "bilateral.limits.rate=3",
            "server.forward-headers-strategy=native",
            "spring.graphql.cors.allowed-origins=https://app.example.org"
        })
class ExportAccessTests {

    private final int port;

    ExportAccessTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenItMayAskAgain() {
        for (int times = 0; times < 3; times++) {
            assertThat(get(Map.of("X-Forwarded-For", "198.51.100.1")).status()).isEqualTo(200);
        }

        Download refused = get(Map.of("X-Forwarded-For", "198.51.100.1"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
        assertThat(get(Map.of("X-Forwarded-For", "198.51.100.2")).status()).isEqualTo(200);
    }

    @Test
    void aNamedPageReadsExportsAndNoOtherDoes() {
        Download allowed =
                get(Map.of("Origin", "https://app.example.org", "X-Forwarded-For", "198.51.100.3"));
        Download foreign =
                get(
                        Map.of(
                                "Origin",
                                "https://evil.example.org",
                                "X-Forwarded-For",
                                "198.51.100.4"));

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("Access-Control-Allow-Origin"))
                .isEqualTo("https://app.example.org");
        assertThat(allowed.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Bilateral-Changed-Since", "Content-Disposition");
        assertThat(foreign.status()).isEqualTo(403);
    }

    private Download get(Map<String, String> headers) {
        return Download.send("GET", Download.uri(port, "officials.csv", Map.of()), headers);
    }
}
