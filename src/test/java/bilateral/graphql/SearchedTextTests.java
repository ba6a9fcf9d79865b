package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

@BilateralTest
class SearchedTextTests {

    private static final String QUERY =
            "query($text: String!) { positions(filter: {text: $text}, first: 100) { nodes { title } } }";

    private static final String SEARCH =
            "query($text: String!) { search(text: $text) { totalCount nodes { __typename } } }";

    private final Api api;
    private final Refusals refusals;

    SearchedTextTests(Api api, Statements statements) {
        this.api = api;
        this.refusals = new Refusals(api, statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "\\",
                "%%",
                "\\%",
                "a%f",
                "\"",
                "'; drop table position; --",
                "' or '1'='1",
                "％",
                "＿",
                "＼",
                "\u0301",
                "\u202e",
                "שר",
                "\ud83d\ude00",
                "(",
                "[a-z]",
                ".*",
                "& |",
                "$1"
            })
    void whatNoTitleHoldsIsFoundNowhere(String text) {
        assertThat(titles(text)).isEmpty();
        assertThat(api.data(SEARCH, Map.of("text", text)).get("search").get("totalCount").asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"naravane | zebra", "!zebra", "naravane & !zebra", "zebra:*", "(zebra)"})
    void anOperatorIsNoneInASearch(String text) {
        assertThat(api.data(SEARCH, Map.of("text", text)).get("search").get("totalCount").asInt())
                .isZero();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(titles("MÍNISTER")).isNotEmpty().isEqualTo(titles("minister"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyTextIsRefused(String text) {
        refusals.assertRefused(
                QUERY, Map.of("text", text), ErrorCode.BAD_USER_INPUT, "text is empty");
        refusals.assertRefused(
                SEARCH, Map.of("text", text), ErrorCode.BAD_USER_INPUT, "text is empty");
    }

    @Test
    void aTextThatIsTooLongForASearchIsRefused() {
        String longest = "\ud83d\ude00".repeat(200);
        assertThat(api.ask(SEARCH, Map.of("text", longest)).status()).isEqualTo(200);
        refusals.assertRefused(
                SEARCH,
                Map.of("text", longest + "a"),
                ErrorCode.BAD_USER_INPUT,
                "text has 201 characters; it takes 200 at most.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00a"})
    void whatIsNoTextIsRefused(String escaped) {
        for (String query : List.of(QUERY, SEARCH)) {
            Api.Answer answer =
                    api.post(
                            """
                            {"query": "%s", "variables": {"text": "%s"}}
                            """
                                    .formatted(query, escaped));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
            assertThat(Refusals.message(answer)).contains("text");
        }
    }

    private JsonNode titles(String text) {
        return api.data(QUERY, Map.of("text", text)).get("positions").get("nodes");
    }
}
