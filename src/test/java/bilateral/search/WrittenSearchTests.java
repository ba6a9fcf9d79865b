package bilateral.search;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;
import bilateral.search.SearchedRecords.Named;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import tools.jackson.databind.JsonNode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What is found among records with all sorts of names. */
@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class WrittenSearchTests {

    private static final String QUERY =
            """
            query($text: String!, $types: [SearchType!], $first: Int, $after: String, $last: Int,
                $before: String) {
              search(text: $text, types: $types, first: $first, after: $after, last: $last,
                  before: $before) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { score matched node { ... on Node { id } } }
              }
            }
            """;

    private static final List<String> APOSTROPHES =
            List.of("'", "’", "‘", "ʼ", "ʻ", "`", "´", "′", "");
    private static final List<String> ACCENTS =
            List.of("\u0301", "\u0300", "\u0302", "\u0308", "\u0303", "\u0304");

    private final Api api;
    private final Records records;
    private final Random random = new Random(20211114);
    private final SearchedRecords searched;

    WrittenSearchTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.searched = new SearchedRecords(records, random);
    }

    @BeforeAll
    void write() {
        searched.write(25);
    }

    @Test
    void everyNameFindsItsRecordOnTheFirstPage() {
        for (Named named : searched.named()) {
            assertFound(named, named.name());
            assertFound(named, named.name().toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void everyNameFindsItsRecordWithOtherAccentsAndApostrophes() {
        for (Named named : searched.named()) {
            String accented = accented(named.name());
            assertFound(named, accented);
            assertFound(named, Normalizer.normalize(accented, Normalizer.Form.NFC));
            assertFound(named, withApostrophes(named.name()));
        }
    }

    @Test
    void everyNameFindsItsRecordWithOneLetterDoubled() {
        for (Named named : searched.named()) {
            assertFound(named, withALetterDoubled(named.name()));
        }
    }

    /** Also the names that the sample and other tests have written. */
    @Test
    void everyNameOnRecordFindsWhatHasIt() {
        for (Map<String, ?> row :
                records.rows(
                        """
                        select type, id, name from search_name
                        where fold(name) ~ '[[:alnum:]]' and length(name) <= 200
                          and fold(name) in (
                            select fold(name) from search_name group by fold(name)
                            having count(distinct id) <= 20)
                        """)) {
            NodeType type =
                    NodeType.valueOf(String.valueOf(row.get("type")).toUpperCase(Locale.ROOT));
            String id = Records.id(type, (UUID) row.get("id"));

            assertFound(
                    new Named(type.typeName(), id, String.valueOf(row.get("name"))),
                    String.valueOf(row.get("name")));
        }
    }

    @Test
    void aNameThatIsTheSameHasTheHighestScore() {
        for (Named named : searched.named()) {
            if (Set.of("Official", "Country", "Organization").contains(named.type())) {
                JsonNode first = search(Map.of("text", named.name())).get("edges").get(0);

                assertThat(first.get("score").asDouble()).as("%s", named).isEqualTo(1);
                assertThat(first.get("matched").asString()).isEqualTo(named.name());
            }
        }
    }

    @Test
    void pagesForwardsAndBackwardsGiveEverythingOnceAndInOneOrder() {
        List<String> all = walk(SearchedRecords.MARK, false, 100);
        assertThat(all).containsAll(searched.marked()).doesNotHaveDuplicates();
        for (int size : List.of(5, 31)) {
            assertThat(walk(SearchedRecords.MARK, false, size)).isEqualTo(all);
            assertThat(walk(SearchedRecords.MARK, true, size)).isEqualTo(all);
        }
        assertThat(walk("minister " + SearchedRecords.MARK, true, 3))
                .isEqualTo(walk("minister " + SearchedRecords.MARK, false, 100))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void pagesGiveWhatWasThereOnceWhileRecordsAreAdded() {
        List<String> before = walk(SearchedRecords.MARK, false, 100);
        List<String> seen = new ArrayList<>();
        Map<String, Object> page = new HashMap<>(Map.of("text", SearchedRecords.MARK, "first", 20));
        JsonNode search;
        do {
            search = search(page);
            seen.addAll(ids(search));
            new SearchedRecords(records, random).write(1);
            page.put("after", search.get("pageInfo").get("endCursor").asString());
        } while (search.get("pageInfo").get("hasNextPage").asBoolean());

        assertThat(seen).containsAll(before).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(before::contains)).isEqualTo(before);
    }

    @Test
    void whatWasRetractedIsNotFound() {
        SearchedRecords written = new SearchedRecords(records, random);
        written.write(1);
        List<Named> facts =
                written.named().stream().filter(named -> !named.type().equals("Source")).toList();
        for (Named named : facts) {
            assertFound(named, named.name());
        }
        for (Named named : facts) {
            records.run(
                    """
                    update %s set retracted_at = now(), retraction_reason = 'An error' where id = ?
                    """
                            .formatted(named.type().toLowerCase(Locale.ROOT)),
                    NodeId.parse(named.id()).key());
        }
        for (Named named : facts) {
            assertThat(ids(search(Map.of("text", named.name())))).doesNotContain(named.id());
        }
        assertThat(facts.stream().map(Named::type))
                .contains("Official", "Country", "Organization", "Meeting", "Agreement");
    }

    @Test
    void aNameThatIsTakenAwayIsNotFoundAnyMore() {
        UUID official = records.official("Zebulon Quirrelwright");
        String id = Records.id(NodeType.OFFICIAL, official);
        records.run(
                """
                insert into official_name (official_id, name, kind)
                values (?, 'Ozymandias Quirrelwright', 'FORMER')
                """,
                official);
        assertThat(ids(search(Map.of("text", "ozymandias")))).containsExactly(id);

        records.run("delete from official_name where official_id = ?", official);
        records.run("update official set name = 'Zenobia Quirrelwright' where id = ?", official);

        assertThat(ids(search(Map.of("text", "ozymandias")))).isEmpty();
        assertThat(ids(search(Map.of("text", "zebulon")))).isEmpty();
        assertThat(ids(search(Map.of("text", "zenobia")))).containsExactly(id);
        records.run(
                "update official set retracted_at = now(), retraction_reason = 'A test' where id = ?",
                official);
    }

    /** Between words, no character means anything: the same texts are found as with a space. */
    @Test
    void charactersThatAreNoLettersAreNoOperators() {
        List<String> between =
                List.of(
                        "&",
                        "|",
                        "!",
                        "(",
                        ")",
                        ":*",
                        "<->",
                        "\\",
                        "\"",
                        "%",
                        "_",
                        "*",
                        "?",
                        "+",
                        "'",
                        "--",
                        ";",
                        "$1",
                        "\u202e",
                        "\u200f",
                        "\n",
                        "\t",
                        "؛",
                        "::",
                        "/*",
                        "^",
                        "[",
                        "{",
                        "~",
                        "@@",
                        "\ud83d\ude00");
        int found = 0;
        for (int i = 0; i < 150; i++) {
            String one = List.of("defence", "water", "minister").get(random.nextInt(3));
            String other = List.of("talks", "border", "signing").get(random.nextInt(3));
            String operator = between.get(random.nextInt(between.size()));
            List<String> plain = texts(one + " " + other + " " + SearchedRecords.MARK);
            String text =
                    operator
                            + one
                            + " "
                            + operator
                            + " "
                            + other
                            + operator
                            + " "
                            + SearchedRecords.MARK
                            + operator;
            if (!operator.equals("$1")) {
                assertThat(texts(text)).as(text).containsExactlyInAnyOrderElementsOf(plain);
                found += plain.size();
            }
        }
        assertThat(found).isPositive();
    }

    /** Whatever is sent, the answer is a page or a refusal, and no page has more than fits. */
    @Test
    void noTextFails() {
        String alphabet =
                "a'’\"\\%_&|!():*<>-.,;~@#$^[]{}+=/?\n\t\u0001\u0301\u202e\u200d\ufeff０％ßİıǅﬁ"
                        + "नאم日ขꙮ\ud83d\ude00\ud83c\uddee";
        int[] characters = alphabet.codePoints().toArray();
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(i % 20 == 0 ? 200 : 12);
            for (int k = 0; k < length; k++) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            Api.Answer answer = api.ask(QUERY, Map.of("text", text.toString()));
            if (text.toString().isBlank()) {
                assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
            } else {
                assertThat(answer.status()).as(text.toString()).isEqualTo(200);
                assertThat(answer.body().has("errors")).as("%s %s", text, answer.body()).isFalse();
                if (text.codePoints().noneMatch(Character::isLetterOrDigit)
                        && text.codePoints().noneMatch(c -> c > 0x3000)) {
                    assertThat(answer.body().get("data").get("search").get("edges"))
                            .as(text.toString())
                            .isEmpty();
                }
            }
        }
    }

    private List<String> texts(String text) {
        Map<String, Object> variables =
                Map.of(
                        "text",
                        text,
                        "types",
                        List.of("VISIT", "MEETING", "AGREEMENT", "SOURCE"),
                        "first",
                        100);
        return ids(search(variables));
    }

    private void assertFound(Named named, String text) {
        if (text.codePointCount(0, text.length()) <= 200) {
            assertThat(ids(search(Map.of("text", text))))
                    .as("%s by %s", named, text)
                    .contains(named.id());
        }
    }

    private List<String> walk(String text, boolean backward, int size) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> page = new HashMap<>();
        page.put("text", text);
        page.put(backward ? "last" : "first", size);
        JsonNode info;
        do {
            JsonNode search = search(page);
            info = search.get("pageInfo");
            List<String> ids = ids(search);
            assertThat(ids).hasSizeLessThanOrEqualTo(size);
            if (backward) {
                Collections.reverse(ids);
            }
            seen.addAll(ids);
            if (backward) {
                page.put("before", info.get("startCursor").asString());
            } else {
                page.put("after", info.get("endCursor").asString());
            }
        } while (info.get(backward ? "hasPreviousPage" : "hasNextPage").asBoolean());
        if (backward) {
            Collections.reverse(seen);
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        return seen;
    }

    private JsonNode search(Map<String, ?> variables) {
        return api.data(QUERY, variables).get("search");
    }

    private static List<String> ids(JsonNode search) {
        List<String> ids = new ArrayList<>();
        search.get("edges").forEach(edge -> ids.add(edge.get("node").get("id").asString()));
        return ids;
    }

    /** An accent on some of the Latin letters that have none. */
    private String accented(String name) {
        StringBuilder accented = new StringBuilder();
        name.codePoints()
                .forEach(
                        letter -> {
                            accented.appendCodePoint(letter);
                            if ("aeiouAEIOU".indexOf(letter) >= 0 && random.nextBoolean()) {
                                accented.append(ACCENTS.get(random.nextInt(ACCENTS.size())));
                            }
                        });
        return accented.toString();
    }

    private String withApostrophes(String name) {
        StringBuilder other = new StringBuilder();
        name.codePoints()
                .forEach(
                        letter -> {
                            if (letter == '\'' || letter == '’') {
                                other.append(APOSTROPHES.get(random.nextInt(APOSTROPHES.size())));
                            } else {
                                other.appendCodePoint(letter);
                            }
                        });
        return other.toString();
    }

    private String withALetterDoubled(String name) {
        int[] characters = name.codePoints().toArray();
        int place;
        do {
            place = random.nextInt(characters.length);
        } while (!Character.isLetter(characters[place]));
        return new StringBuilder(name)
                .insert(name.offsetByCodePoints(0, place), Character.toString(characters[place]))
                .toString();
    }
}
