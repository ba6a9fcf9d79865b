package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that starts behind a cursor is one range of one index: nothing is sorted or thrown away.
 */
class PageIndexTests {

    private static final String KEY = "'00000000-0000-7000-8000-000000000001'::uuid";
    private static final String OTHER = "'00000000-0000-7000-8000-000000000031'::uuid";

    /** Enough rows that it matters which index is read; what they refer to does not. */
    private static final String FILL =
            """
            set session_replication_role = replica;
            create function pg_temp.key(number integer) returns uuid language sql
                return ('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid;
            insert into visit (id, from_country_id, to_country_id, trip_id, accompanies_visit_id,
                period_edtf, period_start_earliest, period_start_latest, period_end_earliest,
                period_end_latest)
            select gen_random_uuid(), pg_temp.key(n % 30), pg_temp.key(30 + n / 30 % 30),
                pg_temp.key(n % 200), pg_temp.key(n % 200),
                'a day', date '2001-01-01' + n % 5000, date '2001-01-01' + n % 5000,
                date '2001-01-02' + n % 5000, date '2001-01-02' + n % 5000
            from generate_series(1, 20000) as series (n);
            insert into figure (id, pair_low, pair_high, measure, amount, unit, approximate, basis)
            select gen_random_uuid(), pg_temp.key(n % 30), pg_temp.key(30 + n / 30 % 30), 'OTHER', 1,
                'people', false, 'REPORTED'
            from generate_series(1, 20000) as series (n);
            analyze visit, figure;
            """;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
        try (var statement = connection.createStatement()) {
            statement.execute(FILL);
            // A few rows may as well be fetched and sorted: what is asked is whether they must be.
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_sort = off");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    visit  | pair_low = K and pair_high = O | start, end, id | visit_pair_period
                    visit  | from_country_id = K            | start, end, id | visit_from_period
                    visit  | to_country_id = O              | start, end, id | visit_to_period
                    visit  | true                           | start, end, id | visit_period
                    visit  | true                           | start, id      | visit_start
                    """)
    void visitsBehindACursorAreOneRange(String table, String where, String order, String index)
            throws SQLException {
        assertOneRange(table, where, columns(order, "_asc"), ">", index + "_asc_idx");
        assertOneRange(table, where, columns(order, "_desc"), "<", index + "_desc_idx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    visit  | trip_id = K                    | visit_trip_idx
                    visit  | accompanies_visit_id = K       | visit_accompanies_idx
                    figure | pair_low = K and pair_high = O | figure_pair_idx
                    figure | true                           | figure_start_idx
                    """)
    void othersBehindACursorAreOneRange(String table, String where, String index)
            throws SQLException {
        assertOneRange(table, where, columns("start, end, id", "_asc"), ">", index);
    }

    private static void assertOneRange(
            String table, String where, List<String> order, String comparison, String index)
            throws SQLException {
        boolean ascending = comparison.equals(">");
        List<String> plan =
                plan(
                        "explain select id from %s where retracted_at is null and %s and (%s) %s (%s) order by %s limit 21"
                                .formatted(
                                        table,
                                        where.replace("K", KEY).replace("O", OTHER),
                                        String.join(", ", order),
                                        comparison,
                                        String.join(
                                                ", ",
                                                order.stream()
                                                        .map(it -> it.equals("id") ? KEY : "7")
                                                        .toList()),
                                        String.join(
                                                ", ",
                                                order.stream()
                                                        .map(it -> ascending ? it : it + " desc")
                                                        .toList())));
        String scan = ascending ? "Scan using " : "Scan Backward using ";
        assertThat(plan).anyMatch(line -> line.contains(scan + index));
        assertThat(plan)
                .anyMatch(
                        line ->
                                line.contains("Index Cond")
                                        && line.contains(
                                                "ROW(%s) %s"
                                                        .formatted(
                                                                String.join(", ", order),
                                                                comparison)));
        assertThat(String.join("\n", plan))
                .doesNotContain("Sort")
                .doesNotContain("One-Time Filter");
    }

    private static List<String> columns(String order, String direction) {
        return List.of(order.split(", ")).stream()
                .map(column -> column.equals("id") ? column : column + direction)
                .toList();
    }

    private static List<String> plan(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
