package bilateral.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Statements;
import bilateral.TestDatabase;
import bilateral.read.Records;
import bilateral.read.WritingTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Counts of random events, by random keys, against the same told in plain Java. */
@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class StatisticsTests {

    private static final Map<String, Object> DURING =
            Map.of("from", "2016-01-01", "to", "2023-06-30");

    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "VISITS",
                    List.of(
                            "YEAR",
                            "MONTH",
                            "COUNTRY",
                            "FROM",
                            "TO",
                            "DIRECTION",
                            "KIND",
                            "STATUS",
                            "SECTOR",
                            "OFFICIAL",
                            "POSITION",
                            "FUNCTION"),
                    "MEETINGS",
                    List.of(
                            "YEAR",
                            "MONTH",
                            "COUNTRY",
                            "KIND",
                            "SECTOR",
                            "OFFICIAL",
                            "POSITION",
                            "FUNCTION"),
                    "AGREEMENTS",
                    List.of(
                            "YEAR",
                            "MONTH",
                            "COUNTRY",
                            "KIND",
                            "STATUS",
                            "SECTOR",
                            "OFFICIAL",
                            "POSITION",
                            "FUNCTION"));

    private static final String ANSWER =
            """
            {
              total
              days { exact exactVisits minimum maximum }
              groupCount
              groups(orderBy: $order, first: 1000) {
                keys {
                  field value date { edtf }
                  country { code } from { code } to { code } official { name } position { title }
                }
                count
                days { exact exactVisits minimum maximum }
              }
            }
            """;

    private static final String ARGUMENTS =
            "of: $of, filter: $filter, by: $by, emptyYears: $empty, side: $side";

    private static final String DECLARED =
            "$of: StatisticsSubject!, $filter: StatisticsFilter, $by: [StatisticsField!]!,"
                    + " $empty: Boolean!, $side: ParticipantSide, $order: StatisticsOrder";

    private static final String OF_ALL =
            "query(%s) { statistics(%s) %s }".formatted(DECLARED, ARGUMENTS, ANSWER);

    private static final String OF_RELATION =
            "query($one: CountryCode!, $other: CountryCode!, %s) { relation(of: $one, with: $other) { statistics(%s) %s } }"
                    .formatted(DECLARED, ARGUMENTS, ANSWER);

    private final Api api;
    private final Statements statements;
    private final Records records;
    private final Random random = new Random(20201231);
    private final List<Happening> written = new ArrayList<>();

    StatisticsTests(Api api, Statements statements, TestDatabase database) {
        this.api = api;
        this.statements = statements;
        this.records = new Records(database);
    }

    @BeforeAll
    void write() {
        Happenings happenings = new Happenings(records, random);
        records.together(
                () -> {
                    for (int i = 0; i < 90; i++) {
                        written.add(happenings.visit());
                        if (i % 2 == 0) {
                            written.add(happenings.meeting());
                            written.add(happenings.agreement());
                        }
                    }
                    return true;
                });
    }

    @Test
    void visitsAreCountedAsPlainJavaCountsThem() {
        for (int i = 0; i < 120; i++) {
            List<String> by = by("VISITS");
            String to = Happenings.CODES.get(random.nextInt(3));
            boolean all = random.nextBoolean();
            Map<String, Object> filter = new HashMap<>(mine());
            if (!all) {
                filter.put("to", List.of(to));
            }
            boolean empty = empty(by);
            if (empty) {
                filter.put("during", DURING);
            }
            Asked asked = new Asked("VISITS", by, side(), empty, Map.of("visit", filter));

            check(
                    asked,
                    statistics(OF_ALL, asked, Map.of()),
                    event ->
                            (all || event.countries().getLast().equals(to))
                                    && (!empty || isDuring(event)));
        }
    }

    @Test
    void meetingsAndAgreementsAreCountedAsPlainJavaCountsThem() {
        for (int i = 0; i < 60; i++) {
            boolean meetings = i % 2 == 0;
            String subject = meetings ? "MEETINGS" : "AGREEMENTS";
            String party = Happenings.CODES.get(random.nextInt(3));
            Asked asked =
                    new Asked(
                            subject,
                            by(subject),
                            meetings ? side() : null,
                            false,
                            Map.of(
                                    meetings ? "meeting" : "agreement",
                                    Map.of("party", List.of(party))));

            check(
                    asked,
                    statistics(OF_ALL, asked, Map.of()),
                    event -> event.countries().contains(party));
        }
    }

    @Test
    void eventsOfARelationAreCountedAsPlainJavaCountsThem() {
        int counted = 0;
        for (int i = 0; i < 180; i++) {
            String subject = List.of("VISITS", "MEETINGS", "AGREEMENTS").get(i % 3);
            List<String> by = by(subject);
            int first = random.nextInt(3);
            String one = Happenings.CODES.get(first);
            String other = Happenings.CODES.get((first + 1) % 3);
            boolean empty = subject.equals("VISITS") && empty(by);
            Asked asked =
                    new Asked(
                            subject,
                            by,
                            subject.equals("AGREEMENTS") ? null : side(),
                            empty,
                            empty ? Map.of("visit", Map.of("during", DURING)) : Map.of());

            JsonNode answer = statistics(OF_RELATION, asked, Map.of("one", one, "other", other));

            check(
                    asked,
                    answer,
                    event ->
                            event.countries().containsAll(List.of(one, other))
                                    && (!empty || isDuring(event)));
            counted += answer.get("total").asInt();
        }
        assertThat(counted).isGreaterThan(1000);
    }

    @Test
    void groupsStandInTheOrderOfTheirKeysOrOfTheirCounts() {
        for (int i = 0; i < 40; i++) {
            List<String> by = by("VISITS");
            boolean ascending = random.nextBoolean();
            Asked asked = new Asked("VISITS", by, null, false, Map.of("visit", mine()));

            List<List<@Nullable String>> byKeys =
                    keys(statistics(OF_ALL, asked, order("KEYS", ascending)));
            JsonNode byCount = statistics(OF_ALL, asked, order("COUNT", ascending));

            assertThat(byKeys).isSortedAccordingTo(order(by, ascending));
            List<Integer> counts = new ArrayList<>();
            byCount.get("groups").forEach(group -> counts.add(group.get("count").asInt()));
            assertThat(counts)
                    .isSortedAccordingTo(
                            ascending ? Comparator.naturalOrder() : Comparator.reverseOrder());
            for (int count : counts) {
                List<List<@Nullable String>> alike = new ArrayList<>();
                for (JsonNode group : byCount.get("groups")) {
                    if (group.get("count").asInt() == count) {
                        alike.add(key(group));
                    }
                }
                assertThat(alike).isSortedAccordingTo(order(by, true));
            }
        }
    }

    @Test
    void theFirstGroupsAreTheFirstOfAll() {
        List<List<@Nullable String>> all = new ArrayList<>();
        for (int first : new int[] {1000, 1, 3}) {
            JsonNode answer =
                    api.data(
                                    """
                                    query($first: Int, $from: [CountryCode!]) {
                                      statistics(of: VISITS, filter: {visit: {from: $from}}, by: [MONTH, OFFICIAL]) {
                                        groupCount groups(first: $first) { keys { value } }
                                      }
                                    }
                                    """,
                                    Map.of("first", first, "from", Happenings.CODES))
                            .get("statistics");
            if (first == 1000) {
                all.addAll(keys(answer));
            }
            assertThat(keys(answer)).isEqualTo(all.subList(0, Math.min(first, all.size())));
            assertThat(answer.get("groupCount").asInt()).isEqualTo(all.size());
        }
    }

    @Test
    void aRelationsStatisticsAreInItsStatement() {
        List<String> sent =
                statements.during(
                        () ->
                                api.data(
                                        """
                                        {
                                          relation(of: "x-stat-a", with: "x-stat-b") {
                                            visits: statistics(of: VISITS, by: [YEAR, DIRECTION], emptyYears: true) {
                                              total groupCount groups(first: 3) { keys { from { name } } count }
                                            }
                                            meetings: statistics(of: MEETINGS, by: [FUNCTION]) {
                                              groups { keys { value } count }
                                            }
                                            agreements: statistics(of: AGREEMENTS, by: [STATUS]) {
                                              groups { keys { value } count }
                                            }
                                          }
                                        }
                                        """));

        assertThat(sent).hasSize(1);
    }

    /** What is asked for; in variables, so that a few plans serve all. */
    private record Asked(
            String of,
            List<String> by,
            @Nullable String side,
            boolean empty,
            Map<String, Object> filter) {

        Map<String, Object> variables(Map<String, ?> more) {
            Map<String, Object> variables = new HashMap<>(more);
            variables.put("of", of);
            variables.put("by", by);
            variables.put("side", side);
            variables.put("empty", empty);
            variables.put("filter", filter);
            return variables;
        }
    }

    private List<String> by(String subject) {
        List<String> keys = new ArrayList<>(KEYS.get(subject));
        Collections.shuffle(keys, random);
        return keys.subList(0, random.nextInt(5));
    }

    private static boolean isDuring(Happening event) {
        return event.date() == null
                || event.date()
                        .possiblyOverlaps(LocalDate.of(2016, 1, 1), LocalDate.of(2023, 6, 30));
    }

    private @Nullable String side() {
        return random.nextInt(3) > 0 ? null : random.nextBoolean() ? "VISITING" : "HOST";
    }

    private boolean empty(List<String> by) {
        return by.contains("YEAR") && random.nextBoolean();
    }

    private static Map<String, Object> mine() {
        return Map.of("from", Happenings.CODES);
    }

    private static Map<String, Object> order(String field, boolean ascending) {
        return Map.of("order", Map.of("field", field, "direction", ascending ? "ASC" : "DESC"));
    }

    private JsonNode statistics(String query, Asked asked, Map<String, ?> more) {
        JsonNode data = api.data(query, asked.variables(more));
        return (data.has("relation") ? data.get("relation") : data).get("statistics");
    }

    private void check(Asked asked, JsonNode answer, Predicate<Happening> filter) {
        List<Happening> events =
                written.stream().filter(event -> event.is(asked.of())).filter(filter).toList();
        Map<List<@Nullable String>, List<Happening>> groups = new LinkedHashMap<>();
        for (Happening event : events) {
            for (List<@Nullable String> keys : event.keys(asked.by(), asked.side())) {
                groups.computeIfAbsent(keys, key -> new ArrayList<>()).add(event);
            }
        }
        if (asked.by().isEmpty()) {
            groups.putIfAbsent(List.of(), List.of());
        }
        if (asked.empty()) {
            emptyYears(events)
                    .forEach(
                            year -> groups.put(empty(asked.by(), String.valueOf(year)), List.of()));
        }
        assertThat(answer.get("total").asInt()).as("%s", asked).isEqualTo(events.size());
        assertThat(answer.get("groupCount").asInt()).as("%s", asked).isEqualTo(groups.size());
        checkDays(asked, answer.get("days"), events);
        assertThat(keys(answer))
                .as("%s", asked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(groups.keySet());
        for (JsonNode group : answer.get("groups")) {
            List<Happening> counted = Objects.requireNonNull(groups.get(key(group)));
            assertThat(group.get("count").asInt())
                    .as("%s %s", asked, key(group))
                    .isEqualTo(counted.size());
            checkDays(asked, group.get("days"), counted);
            group.get("keys").forEach(StatisticsTests::checkReferences);
        }
    }

    /** The reference of a key is what its value tells. */
    private static void checkReferences(JsonNode key) {
        String value = text(key.get("value"));
        String field = key.get("field").asString();
        boolean isPlace = Set.of("COUNTRY", "FROM", "TO").contains(field);
        String @Nullable [] countries =
                field.equals("DIRECTION") && value != null ? value.split(">") : null;
        boolean isTime = Set.of("YEAR", "MONTH").contains(field);
        assertThat(text(key.get("country").path("code"))).isEqualTo(isPlace ? value : null);
        assertThat(text(key.get("from").path("code")))
                .isEqualTo(countries == null ? null : countries[0]);
        assertThat(text(key.get("to").path("code")))
                .isEqualTo(countries == null ? null : countries[1]);
        assertThat(text(key.get("official").path("name")))
                .isEqualTo(field.equals("OFFICIAL") ? value : null);
        assertThat(text(key.get("position").path("title")))
                .isEqualTo(field.equals("POSITION") ? value : null);
        assertThat(text(key.get("date").path("edtf"))).isEqualTo(isTime ? value : null);
    }

    private static void checkDays(Asked asked, JsonNode days, List<Happening> events) {
        if (!asked.of().equals("VISITS")) {
            assertThat(days.isNull()).isTrue();
            return;
        }
        List<Happening> exact = events.stream().filter(Happening::isExact).toList();
        assertThat(days.get("exactVisits").asInt()).isEqualTo(exact.size());
        assertThat(days.get("exact").asLong())
                .isEqualTo(exact.stream().mapToLong(Happening::least).sum());
        assertThat(days.get("minimum").asLong())
                .isEqualTo(events.stream().mapToLong(Happening::least).sum());
        if (events.stream().anyMatch(event -> event.most() == null)) {
            assertThat(days.get("maximum").isNull()).isTrue();
        } else {
            assertThat(days.get("maximum").asLong())
                    .isEqualTo(
                            events.stream()
                                    .map(Happening::most)
                                    .mapToLong(Objects::requireNonNull)
                                    .sum());
        }
    }

    /** Years of the filter in which certainly nothing was. */
    private static List<Integer> emptyYears(List<Happening> events) {
        Set<@Nullable Integer> years = new HashSet<>();
        events.forEach(event -> years.add(event.year()));
        return IntStream.rangeClosed(2016, 2023)
                .boxed()
                .filter(year -> !years.contains(year))
                .toList();
    }

    private static List<@Nullable String> empty(List<String> by, String year) {
        List<@Nullable String> keys = new ArrayList<>();
        by.forEach(key -> keys.add(key.equals("YEAR") ? year : null));
        return keys;
    }

    /** By time where it is one, else by text; what is not known last. */
    private static Comparator<List<@Nullable String>> order(List<String> by, boolean ascending) {
        return (one, other) -> {
            for (int i = 0; i < by.size(); i++) {
                String first = one.get(i);
                String second = other.get(i);
                if (Objects.equals(first, second)) {
                    continue;
                }
                if (first == null || second == null) {
                    return first == null ? 1 : -1;
                }
                boolean isTime = Set.of("YEAR", "MONTH").contains(by.get(i));
                int compared = isTime ? compareTimes(first, second) : first.compareTo(second);
                if (compared != 0) {
                    return ascending ? compared : -compared;
                }
                if (!first.equals(second)) {
                    // Spans with the same bounds have an order of their own.
                    return 0;
                }
            }
            return 0;
        };
    }

    /** By the earlier bound, then by the later. */
    private static int compareTimes(String one, String other) {
        int[] first = bounds(one);
        int[] second = bounds(other);
        int earlier = Integer.compare(first[0], second[0]);
        return earlier != 0 ? earlier : Integer.compare(first[1], second[1]);
    }

    private static int[] bounds(String value) {
        String[] sides = value.replaceAll("[\\[\\]~?%]", "").split("\\.\\.", -1);
        String first = sides[0].isEmpty() ? sides[1] : sides[0];
        String last = sides[sides.length - 1].isEmpty() ? sides[0] : sides[sides.length - 1];
        return new int[] {number(first), number(last)};
    }

    private static int number(String date) {
        int dash = date.indexOf('-', 1);
        return dash < 0
                ? Integer.parseInt(date) * 12
                : Integer.parseInt(date.substring(0, dash)) * 12
                        + Integer.parseInt(date.substring(dash + 1));
    }

    private static List<List<@Nullable String>> keys(JsonNode answer) {
        List<List<@Nullable String>> keys = new ArrayList<>();
        answer.get("groups").forEach(group -> keys.add(key(group)));
        return keys;
    }

    private static List<@Nullable String> key(JsonNode group) {
        List<@Nullable String> values = new ArrayList<>();
        group.get("keys").forEach(key -> values.add(text(key.get("value"))));
        return values;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
