package bilateral.connections;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Any filter, order and page size, in every list of events, figures and groupings. */
@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class ConnectionTests {

    private static final int EACH = 110;
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2001, 6, 1), LocalDate.of(2002, 3, 15), LocalDate.of(2010, 1, 1));

    private final Api api;
    private final Records records;
    private final Random random = new Random(20211114);
    private final RandomRecords written;
    private final Facts facts;
    private List<Listing> lists = List.of();

    ConnectionTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.written = new RandomRecords(random, records);
        this.facts = new Facts(records);
    }

    @BeforeAll
    void writeRecords() {
        records.together(
                () -> {
                    written.writeBearers();
                    for (String type : List.of("Visit", "Meeting", "Agreement", "Milestone")) {
                        for (int i = 0; i < EACH; i++) {
                            write(type);
                        }
                    }
                    for (int i = 0; i < EACH / 2; i++) {
                        write("Figure");
                        write("Grouping");
                    }
                    return written;
                });
        for (String type :
                List.of("Visit", "Meeting", "Agreement", "Milestone", "Figure", "Grouping")) {
            UUID retracted = write(type);
            records.run(
                    "update %s set retracted_at = now(), retraction_reason = 'An error' where id = ?"
                            .formatted(table(type)),
                    retracted);
        }
        facts.read(DAYS);
        lists = Lists.all(written, facts, new Questions(written, facts, DAYS));
    }

    @Test
    void pagesForwardsAndBackwardsGiveWhatTheFilterAsksForInOrder() {
        int found = 0;
        int asked = 0;
        for (Listing list : lists) {
            int rounds = list.path().size() == 1 ? 60 : 20;
            for (int i = 0; i < rounds; i++) {
                RandomFilter filter = RandomFilter.of(random, list.questions(), 2);
                Order order = list.orders().get(random.nextInt(list.orders().size()));
                boolean ascending = random.nextBoolean();
                List<String> expected = expected(list, filter.meaning(), order, ascending);
                Pages pages = pages(list, filter, order, ascending);

                List<String> seen = walk(pages, list, filter, order, ascending);

                assertThat(seen)
                        .as("%s %s %s %s", list, filter.value(), order.field(), ascending)
                        .isEqualTo(expected);
                assertThat(pages.count())
                        .as("%s %s", list, filter.value())
                        .isEqualTo(expected.size());
                asked++;
                found += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(asked / 3);
    }

    @Test
    void everyOrderOfEveryListGivesAllOfItBothWays() {
        for (Listing list : lists) {
            for (Order order : list.orders()) {
                for (boolean ascending : new boolean[] {true, false}) {
                    boolean backward = random.nextBoolean();
                    Pages pages =
                            pages(list, new RandomFilter(Map.of(), fact -> true), order, ascending);

                    assertThat(pages.walk(backward, 60, () -> {}))
                            .as("%s %s %s", list, order.field(), ascending)
                            .isEqualTo(expected(list, fact -> true, order, ascending));
                }
            }
        }
    }

    @Test
    void nothingIsSkippedOrRepeatedWhileRecordsAreAdded() {
        Set<String> done = new HashSet<>();
        for (Listing list : lists) {
            boolean first = done.add(list.type() + list.path().size());
            if (!first) {
                continue;
            }
            Order order = list.orders().getFirst();
            boolean ascending = random.nextBoolean();
            boolean backward = random.nextBoolean();
            facts.read(DAYS);
            List<String> before = expected(list, fact -> true, order, ascending);
            Pages pages = pages(list, new RandomFilter(Map.of(), fact -> true), order, ascending);

            List<String> seen = pages.walk(backward, 15, () -> write(list.type()));

            facts.read(DAYS);
            assertThat(seen).as("%s", list).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(new HashSet<>(before)::contains))
                    .as("%s", list)
                    .containsExactlyElementsOf(before);
            assertThat(seen)
                    .as("%s", list)
                    .isEqualTo(
                            expected(list, fact -> true, order, ascending).stream()
                                    .filter(new HashSet<>(seen)::contains)
                                    .toList());
        }
    }

    private List<String> walk(
            Pages pages, Listing list, RandomFilter filter, Order order, boolean ascending) {
        try {
            return pages.walk(random.nextBoolean(), random.nextInt(4) == 0 ? 4 : 40, () -> {});
        } catch (AssertionError e) {
            throw new AssertionError(
                    "%s %s %s %s".formatted(list, filter.value(), order.field(), ascending), e);
        }
    }

    private Pages pages(Listing list, RandomFilter filter, Order order, boolean ascending) {
        Map<String, Object> variables = new HashMap<>(list.variables());
        variables.put("filter", filter.value());
        variables.put(
                "order", Map.of("field", order.field(), "direction", ascending ? "ASC" : "DESC"));
        return new Pages(api, random, list.type(), list.field(), list.path(), variables);
    }

    private UUID write(String type) {
        return Objects.requireNonNull(
                records.together(
                        () ->
                                switch (type) {
                                    case "Visit" -> written.visit();
                                    case "Meeting" -> written.meeting();
                                    case "Agreement" -> written.agreement();
                                    case "Milestone" -> written.milestone();
                                    case "Figure" -> written.figure();
                                    default -> written.grouping();
                                }));
    }

    /** The ids that must be answered, in order. */
    private List<String> expected(
            Listing list, Predicate<Fact> meaning, Order order, boolean ascending) {
        List<Fact> wanted = new ArrayList<>(facts.of(list.type()));
        wanted.removeIf(fact -> !list.on().test(fact) || !meaning.test(fact));
        wanted.sort(order.comparator(ascending));
        NodeType type = NodeType.valueOf(list.type().toUpperCase(Locale.ROOT));
        return wanted.stream().map(fact -> Records.id(type, fact.id())).toList();
    }

    private static String table(String type) {
        return type.equals("Grouping") ? "\"grouping\"" : type.toLowerCase(Locale.ROOT);
    }
}
