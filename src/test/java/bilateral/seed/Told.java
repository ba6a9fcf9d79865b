package bilateral.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the server told, in the short form in which the tests restate the facts.
 *
 * <p>Sources are called S0, S1 and S2 as in the list of facts: the report, the ministry's statement
 * and the army's post. Their kinds tell them apart.
 */
final class Told {

    /** What {@link #sources} and {@link #marks} read. */
    static final String CITED =
            """
            fragment Cited on Fact {
                citations(first: 100) {
                    totalCount
                    nodes { locator field mark source { kind } readIn { kind } }
                }
            }
            """;

    /** What {@link #point} reads. */
    static final String POINT =
            """
            fragment Point on FuzzyDate { edtf earliest latest }
            """;

    /** What {@link #people} reads. */
    static final String PEOPLE =
            """
            fragment People on ParticipantConnection {
                totalCount
                nodes {
                    official { name }
                    rank
                    positions { title organization { name } country { code } }
                    description
                    side
                    role
                    for { ... on Country { code } }
                }
            }
            """;

    private static final Map<String, String> SOURCES =
            Map.of("NEWS_ARTICLE", "S0", "OFFICIAL_STATEMENT", "S1", "SOCIAL_POST", "S2");

    private Told() {}

    /** A point as it was written, and the first and last day that it can be. */
    record Point(String edtf, @Nullable String earliest, @Nullable String latest) {

        static Point day(String day) {
            return new Point(day, day, day);
        }
    }

    /** All rows of a list that must have come on one page. */
    static <T> List<T> rows(JsonNode connection, Function<JsonNode, T> row) {
        List<T> rows = each(connection.get("nodes"), row);
        assertThat(connection.get("totalCount").asInt()).isEqualTo(rows.size());
        return rows;
    }

    static <T> List<T> each(JsonNode list, Function<JsonNode, T> row) {
        List<T> rows = new ArrayList<>();
        list.forEach(node -> rows.add(row.apply(node)));
        return rows;
    }

    static Set<String> words(JsonNode list) {
        return new TreeSet<>(each(list, JsonNode::asString));
    }

    static Set<String> codes(JsonNode countries) {
        return new TreeSet<>(each(countries, country -> country.get("code").asString()));
    }

    static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    static @Nullable Point point(JsonNode node) {
        return node.isNull()
                ? null
                : new Point(
                        node.get("edtf").asString(),
                        text(node.get("earliest")),
                        text(node.get("latest")));
    }

    /** Which sources a fact rests on, and in which of them a quoted one was read. */
    static Set<String> sources(JsonNode fact) {
        return new TreeSet<>(rows(fact.get("citations"), Told::source));
    }

    /** The fields of a fact that an editor inferred or classified. */
    static Set<String> marks(JsonNode fact) {
        Set<String> marks = new TreeSet<>();
        for (JsonNode citation : fact.get("citations").get("nodes")) {
            if (!citation.get("mark").isNull()) {
                marks.add(text(citation.get("field")) + " " + citation.get("mark").asString());
            }
        }
        return marks;
    }

    private static String source(JsonNode citation) {
        assertThat(text(citation.get("locator"))).startsWith("paragraph");
        String source = key(citation.get("source"));
        JsonNode readIn = citation.get("readIn");
        return readIn.isNull() ? source : source + " read in " + key(readIn);
    }

    private static String key(JsonNode source) {
        return Objects.requireNonNull(SOURCES.get(source.get("kind").asString()));
    }

    /**
     * Who took part, in which rank and office, whom for, on which side; "unnamed" without a name.
     */
    static List<String> people(JsonNode participants) {
        return rows(participants, Told::person);
    }

    private static String person(JsonNode participant) {
        List<String> words = new ArrayList<>();
        add(words, participant.get("rank"));
        JsonNode official = participant.get("official");
        words.add(official.isNull() ? "unnamed" : official.get("name").asString());
        add(words, participant.get("description"));
        words.addAll(each(participant.get("positions"), Told::office));
        words.add("for " + participant.get("for").get("code").asString());
        add(words, participant.get("side"));
        words.add(participant.get("role").asString());
        return String.join(", ", words);
    }

    private static void add(List<String> words, JsonNode word) {
        if (!word.isNull()) {
            words.add(word.asString());
        }
    }

    /** An office as "title of organization of country". */
    static String office(JsonNode position) {
        JsonNode organization = position.get("organization");
        return position.get("title").asString()
                + (organization.isNull() ? "" : " of " + organization.get("name").asString())
                + " of "
                + position.get("country").get("code").asString();
    }
}
