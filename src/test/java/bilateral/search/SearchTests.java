package bilateral.search;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is found in the sample. */
@BilateralTest
class SearchTests {

    private static final String QUERY =
            """
            query($text: String!, $types: [SearchType!]) {
              search(text: $text, types: $types, first: 100) {
                totalCount
                edges {
                  score matched
                  node {
                    __typename
                    ... on Official { name }
                    ... on Country { code }
                    ... on Organization { name }
                    ... on Visit { purpose }
                    ... on Meeting { title summary }
                    ... on Agreement { title summary }
                    ... on Source { sourceTitle: title }
                  }
                }
              }
            }
            """;

    private final Api api;
    private final Statements statements;

    SearchTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @ParameterizedTest
    @CsvSource({
        "naravane, MM Naravane, 0.865",
        "Manoj Mukund Naravane, Manoj Mukund Naravane, 1",
        "MM NARAVANE, MM Naravane, 1",
        "manoj, Manoj Mukund Naravane, 0.921",
        "Nárávane, MM Naravane, 0.865",
        "narav, MM Naravane, 0.74",
        "naravanee, MM Naravane, 0.673",
        "Narawane, MM Naravane, 0.665",
        "naravne, MM Naravane, 0.556",
        "naravane mukund, Manoj Mukund Naravane, 0.864",
        "'Naravane, M.M.', MM Naravane, 0.87",
        "s jaishankar, S Jaishankar, 1",
    })
    void anOfficialIsFoundByEveryNameAndHoweverItIsWritten(
            String text, String matched, double score) {
        JsonNode first = edges(text).get(0);

        assertThat(first.get("matched").asString()).isEqualTo(matched);
        assertThat(first.get("score").asDouble()).isEqualTo(score);
        assertThat(first.get("node").get("__typename").asString()).isEqualTo("Official");
    }

    @ParameterizedTest
    @CsvSource({
        "India, IN",
        "Indien, IN",
        "भारत, IN",
        "インド, IN",
        "印度, IN",
        "Индия, IN",
        "הודו, IN",
        "الهند, IN",
        "Ấn Độ, IN",
        "Hindistan, IN",
        "Stati Uniti, US",
        "Vereinigte Staaten, US",
        "USA, US",
        "UAE, AE",
        "arabiemiirikunnat, AE",
        "États-Unis, US",
        "etats unis, US",
        "Jappan, JP",
        "Iisrael, IL",
        "ισραηλ, IL",
        "Austraalia, AU",
    })
    void aCountryIsFoundInAnyLanguage(String text, String code) {
        JsonNode first = edges(text).get(0);

        assertThat(first.get("node").get("code").asString()).isEqualTo(code);
    }

    @Test
    void theNameThatFitsIsTold() {
        assertThat(edges("भारत").get(0).get("matched").asString()).isEqualTo("भारत");
        assertThat(edges("vereinigte staaten").get(0).get("matched").asString())
                .isEqualTo("Vereinigte Staaten");
    }

    /** The CLDR names every country; the record has six. */
    @ParameterizedTest
    @ValueSource(strings = {"Frankreich", "France", "Brasilien", "Kosovo"})
    void aCountryThatIsNotOnRecordIsNotFound(String text) {
        assertThat(edges(text)).isEmpty();
    }

    @Test
    void namesComeBeforeTextsAndTheSameBeforeTheSimilar() {
        JsonNode edges = edges("india");

        assertThat(edges.get(0).get("node").get("code").asString()).isEqualTo("IN");
        assertThat(edges.get(0).get("score").asDouble()).isEqualTo(1);
        assertThat(texts(edges, "matched").subList(1, 3))
                .containsExactlyInAnyOrder("Indian Army", "Indian Air Force");
        List<Double> scores = new ArrayList<>();
        edges.forEach(edge -> scores.add(edge.get("score").asDouble()));
        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(types(edges)).contains("Source");
    }

    @Test
    void theTextThatFitsIsToldOfARecordWithSeveral() {
        JsonNode source = only(edges("army departure israel", "SOURCE"));

        assertThat(source.get("matched").asString())
                .isEqualTo("Post on the army chief's departure for Israel");
        assertThat(source.get("node").get("sourceTitle").asString())
                .isEqualTo("Post on the army chief's departure for Israel");
    }

    @Test
    void anOfficialIsFoundByTheOfficesHeld() {
        JsonNode first = edges("foreign minister", "OFFICIAL").get(0);

        assertThat(first.get("score").asDouble()).isEqualTo(0.4);
        assertThat(first.get("matched").asString()).containsIgnoringCase("minister");
    }

    @Test
    void onlyTheTypesAskedForAreFound() {
        assertThat(types(edges("army", "SOURCE"))).containsOnly("Source");
        assertThat(types(edges("army", "ORGANIZATION", "SOURCE")))
                .contains("Organization", "Source")
                .doesNotContain("Official", "Visit");
        assertThat(edges("army")).hasSizeGreaterThan(edges("army", "SOURCE").size());
        assertThat(edges("india", new String[0])).isEmpty();
    }

    @Test
    void allWordsHaveToOccur() {
        assertThat(edges("army chief", "SOURCE")).isNotEmpty();
        assertThat(edges("army zebra", "SOURCE")).isEmpty();
    }

    @Test
    void otherFormsOfAnEnglishWordAreFound() {
        assertThat(texts(edges("leaving armies", "SOURCE"), "matched"))
                .containsExactly("News report: India's army chief leaves for Israel");
    }

    @Test
    void aSearchIsOneStatement() {
        assertThat(statements.during(() -> edges("india"))).hasSize(1);
    }

    private JsonNode edges(String text) {
        return edges(Map.of("text", text));
    }

    private JsonNode edges(String text, String... types) {
        return edges(Map.of("text", text, "types", List.of(types)));
    }

    private JsonNode edges(Map<String, ?> variables) {
        JsonNode search = api.data(QUERY, variables).get("search");
        assertThat(search.get("totalCount").asInt()).isEqualTo(search.get("edges").size());
        return search.get("edges");
    }

    private static JsonNode only(JsonNode edges) {
        assertThat(edges).hasSize(1);
        return edges.get(0);
    }

    private static List<String> texts(JsonNode edges, String field) {
        List<String> texts = new ArrayList<>();
        edges.forEach(edge -> texts.add(edge.get(field).asString()));
        return texts;
    }

    private static List<String> types(JsonNode edges) {
        List<String> types = new ArrayList<>();
        edges.forEach(edge -> types.add(edge.get("node").get("__typename").asString()));
        return types;
    }
}
