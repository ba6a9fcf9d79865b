package bilateral.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;
import bilateral.timeline.RandomEvents.Event;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Timelines of random events, against a plain query over all tables and the rules of dates. */
@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class TimelineTests {

    /** Every event with its bounds; the order of domain rule 10, told from them. */
    private static final String EVENTS =
            """
            select id from (
                select id, period_start_earliest as earliest, period_start_latest as latest
                from visit where retracted_at is null
                union all
                select id, date_earliest, date_latest from meeting where retracted_at is null
                union all
                select id, date_earliest, date_latest from agreement where retracted_at is null
                union all
                select id, date_earliest, date_latest from milestone where retracted_at is null) event
            """;

    private static final String ASCENDING =
            EVENTS
                    + """
                    order by coalesce(earliest, latest) asc nulls last,
                        coalesce(latest, earliest) asc nulls last, id asc
                    """;

    private static final String DESCENDING =
            EVENTS
                    + """
                    order by coalesce(earliest, latest) desc nulls last,
                        coalesce(latest, earliest) desc nulls last, id desc
                    """;

    private static final String PAGE =
            """
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { id __typename } }
            """;

    private static final String ARGUMENTS =
            "(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before)";

    private static final String DECLARED =
            "$filter: TimelineFilter, $order: TimelineOrder, $first: Int, $after: String, $last: Int, $before: String";

    private final Api api;
    private final Records records;
    private final Random random = new Random(19920129);
    private final RandomEvents events;
    private final Map<UUID, Event> written = new HashMap<>();

    TimelineTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.events = new RandomEvents(records, random);
    }

    /** Of whom a timeline is, and which events are theirs. */
    private record Of(String query, Map<String, Object> variables, Predicate<Event> part) {

        static Of relation(int one, int other) {
            return new Of(
                    "query(%s, $one: CountryCode!, $other: CountryCode!) { of: relation(of: $one, with: $other) { timeline%s { %s } } }",
                    Map.of(
                            "one", RandomEvents.CODES.get(one),
                            "other", RandomEvents.CODES.get(other)),
                    event -> event.countries().containsAll(Set.of(one, other)));
        }

        static Of country(int country) {
            return new Of(
                    "query(%s, $code: CountryCode!) { of: country(code: $code) { timeline%s { %s } } }",
                    Map.of("code", RandomEvents.CODES.get(country)),
                    event -> event.countries().contains(country));
        }

        static Of official(int number, UUID key) {
            return new Of(
                    "query(%s, $id: ID!) { of: official(id: $id) { timeline%s { %s } } }",
                    Map.of("id", Records.id(NodeType.OFFICIAL, key)),
                    event -> event.officials().contains(number));
        }
    }

    @BeforeAll
    void write() {
        records.together(
                () -> {
                    for (int i = 0; i < 160; i++) {
                        add();
                    }
                    return true;
                });
        for (NodeType type :
                List.of(NodeType.VISIT, NodeType.MEETING, NodeType.AGREEMENT, NodeType.MILESTONE)) {
            UUID retracted =
                    written.values().stream()
                            .filter(event -> event.type() == type)
                            .findFirst()
                            .orElseThrow()
                            .key();
            written.remove(retracted);
            records.run(
                    "update %s set retracted_at = now(), retraction_reason = 'An error' where id = ?"
                            .formatted(type.name().toLowerCase(java.util.Locale.ROOT)),
                    retracted);
        }
    }

    @Test
    void timelinesUnderAFilterAreWhatTheRulesOfDatesSayPageByPageBothWays() {
        int found = 0;
        for (int i = 0; i < 60; i++) {
            RandomTimelineFilter filter = RandomTimelineFilter.of(random, events, 2);
            boolean ascending = random.nextBoolean();
            Of of = anyone(i);
            List<String> expected = expected(ascending, of.part().and(filter.meaning()));

            assertThat(walk(of, filter.value(), ascending, random.nextBoolean(), 60, () -> {}))
                    .as("%s of %s", filter.value(), of.variables())
                    .isEqualTo(expected);
            assertThat(count(of, filter.value())).isEqualTo(expected.size());
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(25);
    }

    @Test
    void timelinesWithoutAFilterAreComplete() {
        for (int i = 0; i < 12; i++) {
            boolean ascending = random.nextBoolean();
            Of of = anyone(i);

            assertThat(walk(of, null, ascending, i % 2 == 0, 25, () -> {}))
                    .as("%s", of.variables())
                    .isEqualTo(expected(ascending, of.part()));
        }
    }

    @Test
    void theTimelineOfTheDataSetHasEveryEventOnceAndInOrder() {
        String query = "query(" + DECLARED + ") { timeline" + ARGUMENTS + " { " + PAGE + " } }";
        Of all = new Of(query, Map.of(), event -> true);
        for (boolean backward : new boolean[] {true, false}) {
            for (boolean ascending : new boolean[] {true, false}) {
                List<String> mine = new ArrayList<>();
                for (String id : walk(all, null, ascending, backward, 100, () -> {})) {
                    if (written.values().stream().anyMatch(event -> event.id().equals(id))) {
                        mine.add(id);
                    }
                }
                assertThat(mine).isEqualTo(expected(ascending, event -> true));
            }
        }
    }

    @Test
    void noEventIsSkippedOrRepeatedWhileEventsAreAdded() {
        for (int i = 0; i < 6; i++) {
            boolean ascending = random.nextBoolean();
            Of of = anyone(i);
            RandomTimelineFilter filter = RandomTimelineFilter.of(random, events, 1);
            Predicate<Event> part = of.part().and(filter.meaning());
            List<String> before = expected(ascending, part);

            List<String> seen = walk(of, filter.value(), ascending, i % 2 == 0, 15, this::add);

            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(new HashSet<>(before)::contains))
                    .containsExactlyElementsOf(before);
            List<String> after = expected(ascending, part);
            assertThat(seen)
                    .isEqualTo(after.stream().filter(new HashSet<>(seen)::contains).toList());
        }
    }

    private Of anyone(int turn) {
        int one = random.nextInt(RandomEvents.CODES.size());
        return switch (turn % 3) {
            case 0 -> Of.relation(one, (one + 1 + random.nextInt(3)) % 4);
            case 1 -> Of.country(one);
            default -> Of.official(one % 3, events.official(one % 3));
        };
    }

    private void add() {
        Event event = events.write();
        written.put(event.key(), event);
    }

    private List<String> walk(
            Of of,
            @Nullable Map<String, Object> filter,
            boolean ascending,
            boolean backward,
            int largest,
            Runnable between) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (boolean more = true; more; between.run()) {
            Map<String, @Nullable Object> variables = new HashMap<>(of.variables());
            variables.put("filter", filter);
            variables.put("order", Map.of("direction", ascending ? "ASC" : "DESC"));
            variables.put(backward ? "last" : "first", 1 + random.nextInt(largest));
            variables.put(backward ? "before" : "after", cursor);
            JsonNode page = ask(of, PAGE, variables);
            List<String> ids = new ArrayList<>();
            page.get("edges")
                    .forEach(
                            edge -> {
                                String id = edge.get("node").get("id").asString();
                                ids.add(id);
                                assertThat(edge.get("node").get("__typename").asString())
                                        .isEqualTo(type(id));
                            });
            seen.addAll(backward ? 0 : seen.size(), ids);
            JsonNode info = page.get("pageInfo");
            more = info.get(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            cursor = info.get(backward ? "startCursor" : "endCursor").asString();
        }
        return seen;
    }

    private static String type(String id) {
        return bilateral.node.NodeId.parse(id).type().typeName();
    }

    private int count(Of of, Map<String, Object> filter) {
        Map<String, @Nullable Object> variables = new HashMap<>(of.variables());
        variables.put("filter", filter);
        return ask(of, "totalCount", variables).get("totalCount").asInt();
    }

    private JsonNode ask(Of of, String selection, Map<String, @Nullable Object> variables) {
        JsonNode data = api.data(of.query().formatted(DECLARED, ARGUMENTS, selection), variables);
        return (data.has("of") ? data.get("of") : data).get("timeline");
    }

    private List<String> expected(boolean ascending, Predicate<Event> meaning) {
        return records.keys(ascending ? ASCENDING : DESCENDING).stream()
                .map(written::get)
                .filter(Objects::nonNull)
                .filter(meaning)
                .map(Event::id)
                .toList();
    }
}
