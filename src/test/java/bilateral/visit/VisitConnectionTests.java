package bilateral.visit;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;
import bilateral.time.FuzzyPeriod;
import bilateral.visit.RandomVisits.Written;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import tools.jackson.databind.JsonNode;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class VisitConnectionTests {

    private static final int VISITS = 250;

    /** The order of domain rules, told from the bounds and not from the stored keys. */
    private static final String ASCENDING =
            """
            select id from visit where retracted_at is null
            order by coalesce(period_start_earliest, period_start_latest) asc nulls last,
                coalesce(period_start_latest, period_start_earliest) asc nulls last, id asc
            """;

    private static final String DESCENDING =
            """
            select id from visit where retracted_at is null
            order by coalesce(period_start_earliest, period_start_latest) desc nulls last,
                coalesce(period_start_latest, period_start_earliest) desc nulls last, id desc
            """;

    private static final String PAGE =
            """
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              edges { cursor node { id } }
              nodes { id }
            """;

    private final Api api;
    private final Records records;
    private final Random random = new Random(20211114);
    private final RandomVisits visits;
    private final Map<UUID, Written> written = new HashMap<>();

    VisitConnectionTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.visits = new RandomVisits(random, records);
    }

    @BeforeAll
    void writeVisits() {
        noteVisitsOfTheSample();
        for (int i = 0; i < VISITS; i++) {
            write();
        }
        Written retracted = visits.write();
        records.run(
                "update visit set retracted_at = now(), retraction_reason = 'An error' where id = ?",
                retracted.id());
    }

    @Test
    void filtersGiveWhatTheRulesOfDatesSay() {
        int found = 0;
        for (int i = 0; i < 400; i++) {
            RandomFilter filter = RandomFilter.of(random, visits, 2);
            boolean ascending = random.nextBoolean();
            JsonNode page =
                    api.data(
                                    """
                                    query($filter: VisitFilter, $order: VisitOrder) {
                                      visits(filter: $filter, orderBy: $order, first: 100) {
                                        totalCount nodes { id }
                                      }
                                    }
                                    """,
                                    Map.of("filter", filter.value(), "order", order(ascending)))
                            .get("visits");
            List<String> expected = expected(ascending, filter.meaning());

            assertThat(page.get("totalCount").asInt())
                    .as("%s", filter.value())
                    .isEqualTo(expected.size());
            assertThat(ids(page))
                    .as("%s", filter.value())
                    .isEqualTo(expected.subList(0, Math.min(100, expected.size())));
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(150);
    }

    @Test
    void pagesForwardsAndBackwardsGiveEveryVisitOnceAndInOrder() {
        for (boolean ascending : new boolean[] {true, false}) {
            for (boolean backward : new boolean[] {true, false}) {
                assertThat(walk(root(ascending), backward, 37, () -> {}))
                        .isEqualTo(expected(ascending, visit -> true));
            }
        }
    }

    @Test
    void pagesOfAFilterGiveWhatTheFilterGives() {
        for (int i = 0; i < 12; i++) {
            RandomFilter filter = RandomFilter.of(random, visits, 1);
            boolean ascending = random.nextBoolean();
            Walk walk =
                    new Walk(
                            "visits(filter: $filter, orderBy: $order, %s) { %s }",
                            List.of("visits"),
                            Map.of("filter", filter.value(), "order", order(ascending)));

            assertThat(walk(walk, random.nextBoolean(), 9, () -> {}))
                    .isEqualTo(expected(ascending, filter.meaning()));
        }
    }

    @Test
    void visitsOfARelationAreThoseInBothDirections() {
        for (boolean ascending : new boolean[] {true, false}) {
            for (boolean backward : new boolean[] {true, false}) {
                Walk walk =
                        new Walk(
                                "relation(of: \"x-visits-3\", with: \"x-visits-1\") {"
                                        + " visits(orderBy: $order, %s) { %s } }",
                                List.of("relation", "visits"), Map.of("order", order(ascending)));

                assertThat(walk(walk, backward, 7, () -> {}))
                        .isEqualTo(
                                expected(
                                        ascending,
                                        visit ->
                                                Set.of(visit.from(), visit.to())
                                                        .equals(Set.of(1, 3))));
            }
        }
    }

    @Test
    void visitsOfACountryAreThoseFromItAndToIt() {
        for (boolean ascending : new boolean[] {true, false}) {
            for (boolean backward : new boolean[] {true, false}) {
                Walk walk =
                        new Walk(
                                "country(code: \"x-visits-2\") { visits(orderBy: $order, %s) { %s } }",
                                List.of("country", "visits"), Map.of("order", order(ascending)));

                assertThat(walk(walk, backward, 20, () -> {}))
                        .isEqualTo(
                                expected(ascending, visit -> visit.from() == 2 || visit.to() == 2));
            }
        }
    }

    @Test
    void visitsOfAnOfficialAreThoseTheyTookPartInEachOnce() {
        UUID official = visits.official(1);
        for (boolean ascending : new boolean[] {true, false}) {
            for (boolean backward : new boolean[] {true, false}) {
                Walk walk =
                        new Walk(
                                "official(id: $official) { visits(orderBy: $order, %s) { %s } }",
                                List.of("official", "visits"),
                                Map.of(
                                        "order",
                                        order(ascending),
                                        "official",
                                        Records.id(NodeType.OFFICIAL, official)));

                assertThat(walk(walk, backward, 5, () -> {}))
                        .isEqualTo(expected(ascending, visit -> official.equals(visit.official())));
            }
        }
    }

    @Test
    void pageNeverRepeatsOrSkipsAVisitWhileVisitsAreAdded() {
        for (boolean ascending : new boolean[] {true, false}) {
            for (boolean backward : new boolean[] {true, false}) {
                List<String> before = expected(ascending, visit -> true);

                List<String> seen = walk(root(ascending), backward, 15, this::write);

                assertThat(seen).doesNotHaveDuplicates();
                assertThat(seen.stream().filter(new HashSet<>(before)::contains))
                        .containsExactlyElementsOf(before);
                List<String> after = expected(ascending, visit -> true);
                assertThat(seen)
                        .isEqualTo(after.stream().filter(new HashSet<>(seen)::contains).toList());
            }
        }
    }

    @Test
    void pageBetweenTwoCursorsHoldsWhatIsBetween() {
        List<String> all = expected(true, visit -> true);
        List<String> cursors = new ArrayList<>();
        walkNoting(cursors);
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(all.size() - 40);
            int to = from + 2 + random.nextInt(38);
            List<String> between = all.subList(from + 1, to);
            int size = 1 + random.nextInt(40);
            Map<String, Object> variables =
                    Map.of("after", cursors.get(from), "before", cursors.get(to), "size", size);

            JsonNode first =
                    page("visits(first: $size, after: $after, before: $before)", variables);
            JsonNode last = page("visits(last: $size, after: $after, before: $before)", variables);

            int held = Math.min(size, between.size());
            assertThat(ids(first)).isEqualTo(between.subList(0, held));
            assertThat(ids(last)).isEqualTo(between.subList(between.size() - held, between.size()));
            assertThat(first.get("pageInfo").get("hasPreviousPage").asBoolean()).isTrue();
            assertThat(last.get("pageInfo").get("hasNextPage").asBoolean()).isTrue();
        }
    }

    @Test
    void aListThatNothingIsInSaysSo() {
        JsonNode page = page("visits(filter: {from: [\"x-visits-none\"]})", Map.of());

        assertThat(page.get("totalCount").asInt()).isZero();
        assertThat(page.get("edges")).isEmpty();
        assertThat(page.get("nodes")).isEmpty();
        JsonNode info = page.get("pageInfo");
        assertThat(info.get("hasNextPage").asBoolean()).isFalse();
        assertThat(info.get("hasPreviousPage").asBoolean()).isFalse();
        assertThat(info.get("startCursor").isNull()).isTrue();
        assertThat(info.get("endCursor").isNull()).isTrue();
    }

    @Test
    void aPageBehindTheLastVisitIsEmptyAndStillCounts() {
        JsonNode last = page("visits(last: 1)", Map.of());
        String end = last.get("pageInfo").get("endCursor").asString();

        JsonNode behind = page("visits(after: $end)", Map.of("end", end));

        assertThat(behind.get("nodes")).isEmpty();
        assertThat(behind.get("totalCount").asInt())
                .isEqualTo(expected(true, visit -> true).size());
        assertThat(behind.get("pageInfo").get("hasNextPage").asBoolean()).isFalse();
        assertThat(behind.get("pageInfo").get("hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void countAloneReadsNoRows() {
        int count = api.data("{ visits { totalCount } }").get("visits").get("totalCount").asInt();

        assertThat(count).isEqualTo(expected(true, visit -> true).size());
    }

    @Test
    void aCursorOfTheOtherDirectionIsRefused() {
        String cursor =
                page("visits(first: 1)", Map.of()).get("pageInfo").get("endCursor").asString();

        Api.Answer answer =
                api.ask(
                        "query($cursor: String) { visits(after: $cursor, orderBy: {field: START,"
                                + " direction: DESC}) { totalCount } }",
                        Map.of("cursor", cursor));

        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void allRootFieldsOfARequestSeeOneState() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Written> added = Collections.synchronizedList(new ArrayList<>());
        Thread writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!stop.get()) {
                                        added.add(visits.write());
                                    }
                                });
        Set<Integer> counts = new HashSet<>();
        try {
            for (int i = 0; i < 60 || counts.size() <= 5 && i < 2000; i++) {
                JsonNode data =
                        api.data(
                                """
                                {
                                  a: visits { totalCount }
                                  b: visits(filter: {not: {from: ["x-visits-none"]}}) { totalCount }
                                  c: visits(last: 100) { totalCount nodes { id } }
                                  d: visits(orderBy: {field: START, direction: DESC}) { totalCount }
                                }
                                """);
                Set<Integer> seen = new HashSet<>();
                data.forEach(list -> seen.add(list.get("totalCount").asInt()));
                assertThat(seen).hasSize(1);
                counts.addAll(seen);
            }
        } finally {
            stop.set(true);
            writer.join();
        }
        added.forEach(visit -> written.put(visit.id(), visit));
        assertThat(counts).as("the writer wrote meanwhile").hasSizeGreaterThan(5);
    }

    /** A list that is read page by page: the text has a place for the page and for its fields. */
    private record Walk(String field, List<String> path, Map<String, Object> variables) {}

    private static Walk root(boolean ascending) {
        return new Walk(
                "visits(orderBy: $order, %s) { %s }",
                List.of("visits"), Map.of("order", order(ascending)));
    }

    private void write() {
        Written visit = visits.write();
        written.put(visit.id(), visit);
    }

    private List<String> walk(Walk walk, boolean backward, int largest, Runnable between) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            JsonNode page = next(walk, backward, 1 + random.nextInt(largest), cursor);
            List<String> ids = ids(page);
            JsonNode info = page.get("pageInfo");
            assertThat(info.get(backward ? "hasNextPage" : "hasPreviousPage").asBoolean())
                    .isEqualTo(cursor != null);
            assertThat(cursors(page)).doesNotHaveDuplicates();
            if (!ids.isEmpty()) {
                assertThat(info.get("startCursor"))
                        .isEqualTo(page.get("edges").get(0).get("cursor"));
                assertThat(info.get("endCursor").asString()).isEqualTo(cursors(page).getLast());
            }
            seen.addAll(backward ? 0 : seen.size(), ids);
            more = info.get(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            cursor = info.get(backward ? "startCursor" : "endCursor").asString();
            between.run();
        }
        return seen;
    }

    private void walkNoting(List<String> cursors) {
        String cursor = null;
        for (boolean more = true; more; ) {
            JsonNode page = next(root(true), false, 100, cursor);
            cursors.addAll(cursors(page));
            more = page.get("pageInfo").get("hasNextPage").asBoolean();
            cursor = cursors.getLast();
        }
    }

    private JsonNode next(Walk walk, boolean backward, int size, @Nullable String cursor) {
        String arguments =
                backward ? "last: $size, before: $cursor" : "first: $size, after: $cursor";
        Map<String, Object> variables = new HashMap<>(walk.variables());
        variables.put("size", size);
        variables.put("cursor", cursor);
        JsonNode node = api.data(document(walk.field().formatted(arguments, PAGE)), variables);
        for (String key : walk.path()) {
            node = node.get(key);
        }
        return node;
    }

    private JsonNode page(String field, Map<String, Object> variables) {
        return api.data(document(field + " { totalCount " + PAGE + " }"), variables).get("visits");
    }

    /** Declares those variables that the field uses. */
    private static String document(String field) {
        Map<String, String> types =
                Map.of(
                        "filter", "VisitFilter",
                        "order", "VisitOrder",
                        "official", "ID!",
                        "size", "Int",
                        "cursor", "String",
                        "after", "String",
                        "before", "String",
                        "end", "String");
        List<String> declared =
                types.entrySet().stream()
                        .filter(type -> field.contains("$" + type.getKey()))
                        .map(type -> "$" + type.getKey() + ": " + type.getValue())
                        .toList();
        String variables = declared.isEmpty() ? "" : "query(" + String.join(", ", declared) + ") ";
        return variables + "{ " + field + " }";
    }

    /** Visits that are there already are of none of the countries that filters know. */
    private void noteVisitsOfTheSample() {
        for (Map<String, @Nullable Object> row :
                records.rows("select id, period_edtf, period_open_as_of from visit")) {
            UUID id = (UUID) Objects.requireNonNull(row.get("id"));
            String edtf = (String) row.get("period_edtf");
            Date openAsOf = (Date) row.get("period_open_as_of");
            FuzzyPeriod period =
                    edtf == null
                            ? null
                            : FuzzyPeriod.parse(
                                    edtf, openAsOf == null ? null : openAsOf.toLocalDate());
            written.put(id, new Written(id, -1, -2, period, null));
        }
    }

    private static Map<String, Object> order(boolean ascending) {
        return Map.of("field", "START", "direction", ascending ? "ASC" : "DESC");
    }

    /** The ids that must be answered, in order. */
    private List<String> expected(boolean ascending, Predicate<Written> meaning) {
        List<String> ids = new ArrayList<>();
        for (UUID id : records.keys(ascending ? ASCENDING : DESCENDING)) {
            Written visit = written.get(id);
            if (visit != null && meaning.test(visit)) {
                ids.add(Records.id(NodeType.VISIT, id));
            }
        }
        return ids;
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("nodes").forEach(node -> ids.add(node.get("id").asString()));
        if (page.has("edges")) {
            List<String> edges = new ArrayList<>();
            page.get("edges").forEach(edge -> edges.add(edge.get("node").get("id").asString()));
            assertThat(edges).isEqualTo(ids);
        }
        return ids;
    }

    private static List<String> cursors(JsonNode page) {
        List<String> cursors = new ArrayList<>();
        page.get("edges").forEach(edge -> cursors.add(edge.get("cursor").asString()));
        return cursors;
    }
}
