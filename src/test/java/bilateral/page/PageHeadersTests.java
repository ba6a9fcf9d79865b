package bilateral.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.UnsupportedEncodingException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

@WebMvcTest(GraphiQlController.class)
class PageHeadersTests {

    @Autowired private MockMvcTester server;

    @Test
    void theRootLeadsToGraphiQl() {
        assertThat(server.get().uri("/")).hasStatus(302).hasRedirectedUrl("/graphiql");
        assertThat(server.get().uri("/graphiql/")).hasStatus(302).hasRedirectedUrl("/graphiql");
    }

    @Test
    void thePageIsAskedForAnewEveryTime() {
        assertThat(server.get().uri("/graphiql"))
                .hasStatusOk()
                .hasContentType("text/html;charset=UTF-8")
                .hasHeader("Cache-Control", "no-cache")
                .bodyText()
                .contains("<title>Bilateral</title>");
    }

    @Test
    void everyFileOfThePageIsKeptForAYear() throws UnsupportedEncodingException {
        String page = server.get().uri("/graphiql").exchange().getResponse().getContentAsString();
        var files =
                Pattern.compile("(?:href|src)=\"\\./(graphiql/assets/[^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map((MatchResult file) -> file.group(1))
                        .toList();
        assertThat(files).anyMatch(file -> file.endsWith(".js"));
        assertThat(files).anyMatch(file -> file.endsWith(".css"));
        assertThat(files).anyMatch(file -> file.endsWith(".svg"));
        assertThat(files)
                .allSatisfy(
                        file ->
                                assertThat(server.get().uri("/" + file))
                                        .hasStatusOk()
                                        .hasHeader(
                                                "Cache-Control",
                                                "max-age=31536000, public, immutable"));
    }

    @Test
    void nothingButOurOwnFilesMayRunInThePage() {
        MvcTestResult page = server.get().uri("/graphiql").exchange();
        assertThat(page)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "no-referrer");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("worker-src 'self';")
                .contains("connect-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("http");
    }

    @Test
    void aFileThatIsNotThereIsNotKept() {
        assertThat(server.get().uri("/graphiql/assets/gone-12345678.js"))
                .hasStatus(404)
                .doesNotContainHeader("Cache-Control");
    }
}
