package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.Map;

@BilateralTest
class SearchedTextTests {

    private static final String QUERY =
            "query($text: String!) { positions(filter: {text: $text}, first: 100) { nodes { title } } }";

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
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00a"})
    void whatIsNoTextIsRefused(String escaped) {
        Api.Answer answer =
                api.post(
                        """
                        {"query": "%s", "variables": {"text": "%s"}}
                        """
                                .formatted(QUERY, escaped));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(Refusals.message(answer)).contains("text");
    }

    private JsonNode titles(String text) {
        return api.data(QUERY, Map.of("text", text)).get("positions").get("nodes");
    }
}
