package bilateral.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.LinkedRecords;
import bilateral.read.Records;
import bilateral.read.RetractingTest;
import bilateral.time.DateTextException;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

@RetractingTest
class FigureOrderTests {

    private static final String[] SIDES = {
        "",
        "2001",
        "2002",
        "2001-05",
        "2001-05-01",
        "[..2001-05-01]",
        "[2001..2002]",
        "[2001..]",
        "2001~"
    };

    private final Api api;
    private final Records records;

    FigureOrderTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
    }

    @Test
    void figuresStandInTheOrderOfTheirPeriods() {
        String low = "x-" + UUID.randomUUID();
        String high = "x-" + UUID.randomUUID();
        UUID one = records.country(low, "One");
        UUID other = records.country(high, "Other");
        Random random = new Random(10);
        Map<String, @Nullable FuzzyPeriod> written = new HashMap<>();
        for (int i = 0; i < 80; i++) {
            FuzzyPeriod period = period(random);
            written.put(Records.id(NodeType.FIGURE, figure(one, other, period)), period);
        }

        List<String> seen = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            Map<String, Object> variables = new HashMap<>(Map.of("of", low, "with", high));
            variables.put("after", after);
            JsonNode figures =
                    api.data(
                                    """
                                    query($of: CountryCode!, $with: CountryCode!, $after: String) {
                                      relation(of: $of, with: $with) {
                                        figures(first: 7, after: $after) {
                                          nodes { id } pageInfo { hasNextPage endCursor }
                                        }
                                      }
                                    }
                                    """,
                                    variables)
                            .at("/relation/figures");
            figures.get("nodes").forEach(figure -> seen.add(figure.get("id").asString()));
            after = figures.at("/pageInfo/endCursor").asString();
            more = figures.at("/pageInfo/hasNextPage").asBoolean();
        }

        Comparator<String> byPeriod = Comparator.comparing(written::get, FuzzyPeriod.ascending());
        assertThat(seen)
                .isEqualTo(
                        written.keySet().stream()
                                .sorted(byPeriod.thenComparing(FigureOrderTests::key))
                                .toList());
    }

    /** The key in an id, as PostgreSQL orders keys. */
    private static String key(String id) {
        return bilateral.node.NodeId.parse(id).key().toString();
    }

    private static @Nullable FuzzyPeriod period(Random random) {
        while (random.nextInt(10) > 0) {
            String end = random.nextInt(5) == 0 ? ".." : SIDES[random.nextInt(SIDES.length)];
            try {
                return FuzzyPeriod.parse(SIDES[random.nextInt(SIDES.length)] + "/" + end, null);
            } catch (DateTextException e) {
                // It ends before it starts, or nothing is known of it: try another.
            }
        }
        return null;
    }

    private UUID figure(UUID one, UUID other, @Nullable FuzzyPeriod period) {
        return records.fact(
                NodeType.FIGURE,
                """
                insert into figure (id, pair_low, pair_high, measure, amount, unit, approximate, basis,
                    period_edtf, period_start_earliest, period_start_latest, period_end_earliest,
                    period_end_latest)
                values (?, least(?::uuid, ?), greatest(?::uuid, ?), 'OTHER', 1, 'people', false,
                    'REPORTED', ?, ?, ?, ?, ?)
                """,
                one,
                other,
                one,
                other,
                period == null ? null : period.edtf(),
                LinkedRecords.bound(period, FuzzyPeriod::startEarliest),
                LinkedRecords.bound(period, FuzzyPeriod::startLatest),
                LinkedRecords.bound(period, FuzzyPeriod::endEarliest),
                LinkedRecords.bound(period, FuzzyPeriod::endLatest));
    }
}
