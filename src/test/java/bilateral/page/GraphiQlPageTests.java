package bilateral.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

@BilateralTest
class GraphiQlPageTests {

    private static final List<String> TABS = List.of("Dossier", "Timeline", "Offices", "Evidence");

    @RegisterExtension static final Browser browser = new Browser();

    @LocalServerPort private int port;

    @Test
    void theRootOpensGraphiQlAndItsFirstTabReadsTheDossier() {
        Page page = open();
        assertThat(page).hasURL(Pattern.compile(".*/graphiql$"));
        assertThat(page).hasTitle("Bilateral");
        assertThat(page.locator(".graphiql-logo")).hasText("Bilateral");

        assertThat(run(page)).contains("Manoj Mukund Naravane").doesNotContain("\"errors\"");
        assertThat(page.locator(".result-window")).containsText("data");
        // The picture in the README: copy target/graphiql.png to docs/ when the page changes.
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "graphiql.png")));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyTabExplainsItselfAndAnswersWithoutErrors() {
        Page page = open();
        assertThat(tabs(page)).hasText(TABS.toArray(String[]::new));
        for (String tab : TABS) {
            if (!tab.equals(TABS.getFirst())) {
                switchTo(page, tab);
            }
            assertThat(shown(page, "operation.graphql", tab)).startsWith("# ");
            assertThat(run(page)).contains("\"data\"").doesNotContain("\"errors\"");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /**
     * GraphiQL notes the query a moment after it shows it; until then it would send the old name.
     */
    private static void switchTo(Page page, String tab) {
        tabs(page).getByText(tab).click();
        page.waitForFunction(
                "query => (localStorage['graphiql:query'] || '').includes(query)",
                "query " + tab + " {");
    }

    @Test
    void aVisitorsOwnTabsSurvive() {
        Page page = open();
        page.getByLabel("New tab").click();
        assertThat(tabs(page)).hasCount(5);
        page.waitForFunction(
                "() => (localStorage['graphiql:tabState'] || '').includes('<untitled>')");
        page.reload();
        assertThat(tabs(page)).hasCount(5);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theExplorerShowsWhatCanBeAsked() {
        Page page = open();
        page.getByLabel("Show GraphiQL Explorer").click();
        Locator explorer = page.locator(".docExplorerWrap");
        assertThat(explorer.getByText("relation", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDocumentationShowsDescriptions() {
        Page page = open();
        page.getByLabel("Show Documentation Explorer").click();
        Locator docs = page.locator(".graphiql-doc-explorer");
        docs.getByText("Query", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(docs.locator(".graphiql-markdown-description").first())
                .hasText(Pattern.compile(".{20,}"));
        docs.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("relation").setExact(true))
                .click();
        assertThat(docs.locator(".graphiql-markdown-description").first())
                .hasText(Pattern.compile(".{20,}"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRequestToAnotherHostIsRefused() {
        Page page = open();
        Object answer =
                page.evaluate("fetch('https://example.org/').then(() => 'got', () => 'refused')");
        assertThat(answer).isEqualTo("refused");
        assertThat(browser.complaints())
                .anySatisfy(complaint -> assertThat(complaint).contains("Content Security Policy"));
    }

    private Page open() {
        Page page = browser.open("http://localhost:" + port + "/");
        assertThat(tabs(page)).not().hasCount(0);
        return page;
    }

    private static Locator tabs(Page page) {
        return page.locator(".graphiql-tab-button");
    }

    /** Presses the button and returns the answer. */
    private static String run(Page page) {
        // The button does nothing before both panes are there, which is after the page is.
        shown(page, "operation.graphql", "query");
        shown(page, "response.json", "");
        page.waitForResponse(
                GraphiQlPageTests::isAnswer,
                () -> page.locator(".graphiql-execute-button").click());
        return shown(page, "response.json", "}");
    }

    /** Whether a response is to the query of the tab, not to GraphiQL's own question. */
    private static boolean isAnswer(Response response) {
        String body = response.request().postData();
        return response.url().endsWith("/graphql")
                && body != null
                && !body.contains("IntrospectionQuery");
    }

    /** The text of a pane, off the screen or on it, as soon as it contains {@code part}. */
    private static String shown(Page page, String pane, String part) {
        return page.waitForFunction(
                        """
                        ([pane, part]) => {
                          const text = globalThis.__MONACO?.editor.getModels()
                              .find(model => model.uri.path.endsWith(pane))?.getValue();
                          return text?.includes(part) && {text};
                        }
                        """,
                        List.of(pane, part))
                .getProperty("text")
                .jsonValue()
                .toString();
    }
}
