package bilateral.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** GraphiQL, where the server does not show its schema. */
@BilateralTest
@TestPropertySource(properties = "bilateral.limits.introspection=false")
class HiddenSchemaTests {

    @RegisterExtension static final Browser browser = new Browser();

    @LocalServerPort private int port;

    @Test
    void graphiQlSaysWhyItKnowsNoTypesAndRunsQueriesAllTheSame() {
        Page page = browser.open("http://localhost:" + port + "/graphiql");

        assertThat(page.locator(".result-window")).containsText("INTROSPECTION_DISABLED");
        assertThat(page.locator(".result-window")).containsText("introspection is switched off");
        page.locator(".graphiql-execute-button").click();
        assertThat(page.locator(".result-window")).containsText("\"relation\"");
        assertThat(browser.complaints())
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint).contains("400"));
    }
}
