package bilateral.visit;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.connections.Pages;
import bilateral.connections.RandomDates;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;

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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class VisitConnectionTests {

    private static final int VISITS = 250;

    /** The order of domain rules, told from the bounds and not from the stored keys. */
    private static final String ASCENDING =
            """
            select id from visit where retracted_at is null
            order by coalesce(period_start_earliest, period_start_latest) asc nulls last,
                coalesce(period_start_latest, period_start_earliest) asc nulls last,
                coalesce(period_end_earliest, period_end_latest) asc nulls last,
                coalesce(period_end_latest, period_end_earliest) asc nulls last, id asc
            """;

    private static final String PAGE =
            """
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              edges { cursor node { id } }
              nodes { id }
            """;

    private static final int COUNTRIES = 5;

    private final Api api;
    private final Records records;
    private final Random random = new Random(20211114);
    private final RandomDates dates = new RandomDates(random);
    private final List<UUID> countries = new ArrayList<>();

    VisitConnectionTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
    }

    @BeforeAll
    void writeVisits() {
        for (int i = 0; i < COUNTRIES; i++) {
            countries.add(records.country("x-visits-" + i, "Country " + i));
        }
        for (int i = 0; i < VISITS; i++) {
            write();
        }
    }

    @Test
    void pageBetweenTwoCursorsHoldsWhatIsBetween() {
        List<String> all = all();
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
            assertThat(Pages.ids(first)).isEqualTo(between.subList(0, held));
            assertThat(Pages.ids(last))
                    .isEqualTo(between.subList(between.size() - held, between.size()));
            for (JsonNode page : List.of(first, last)) {
                assertThat(page.get("pageInfo").get("hasPreviousPage").asBoolean()).isTrue();
                assertThat(page.get("pageInfo").get("hasNextPage").asBoolean()).isTrue();
            }
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
        assertThat(behind.get("totalCount").asInt()).isEqualTo(all().size());
        assertThat(behind.get("pageInfo").get("hasNextPage").asBoolean()).isFalse();
        assertThat(behind.get("pageInfo").get("hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void countAloneReadsNoRows() {
        int count = api.data("{ visits { totalCount } }").get("visits").get("totalCount").asInt();

        assertThat(count).isEqualTo(all().size());
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
        Thread writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!stop.get()) {
                                        write();
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
        assertThat(counts).as("the writer wrote meanwhile").hasSizeGreaterThan(5);
    }

    private void write() {
        int from = random.nextInt(COUNTRIES);
        int to = (from + 1 + random.nextInt(COUNTRIES - 1)) % COUNTRIES;
        records.visit(countries.get(from), countries.get(to), dates.period());
    }

    private void walkNoting(List<String> cursors) {
        boolean more = true;
        for (String cursor = null; more; cursor = cursors.getLast()) {
            Map<String, Object> after = new HashMap<>();
            after.put("after", cursor);
            JsonNode page = page("visits(first: 100, after: $after)", after);
            cursors.addAll(Pages.cursors(page));
            more = page.get("pageInfo").get("hasNextPage").asBoolean();
        }
    }

    private JsonNode page(String field, Map<String, Object> variables) {
        return api.data(document(field + " { totalCount " + PAGE + " }"), variables).get("visits");
    }

    /** Declares those variables that the field uses. */
    private static String document(String field) {
        Map<String, String> types =
                Map.of("size", "Int", "after", "String", "before", "String", "end", "String");
        List<String> declared =
                types.entrySet().stream()
                        .filter(type -> field.contains("$" + type.getKey()))
                        .map(type -> "$" + type.getKey() + ": " + type.getValue())
                        .toList();
        String variables = declared.isEmpty() ? "" : "query(" + String.join(", ", declared) + ") ";
        return variables + "{ " + field + " }";
    }

    /** The ids of all visits, in order. */
    private List<String> all() {
        return records.keys(ASCENDING).stream().map(id -> Records.id(NodeType.VISIT, id)).toList();
    }
}
