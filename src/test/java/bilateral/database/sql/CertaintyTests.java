package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;

/** Against a reference that tries every day of a small calendar. */
class CertaintyTests {

    private static final LocalDate FIRST = LocalDate.of(1999, 12, 28);
    private static final int DAYS = 7;
    private static final int ROUNDS = 3000;

    private final Random random = new Random(20211114);

    @Test
    void pointIsAsCertainAsTheDaysThatItCanBe() throws SQLException {
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.connect();
                var statement =
                        connection.prepareStatement("select point_certainty(?, ?, ?, ?, ?)")) {
            for (int round = 0; round < ROUNDS; round++) {
                Span point = span();
                boolean qualified = random.nextInt(4) == 0;
                Span asked = span();
                assertThat(answer(statement, point, qualified, asked))
                        .as("%s %s in %s", point, qualified, asked)
                        .isEqualTo(certaintyOfPoint(point, qualified, asked));
            }
        }
    }

    @Test
    void periodIsAsCertainAsTheDaysThatItCanStartAndEndOn() throws SQLException {
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.connect();
                var statement =
                        connection.prepareStatement(
                                "select period_certainty(?, ?, ?, ?, ?, ?, ?)")) {
            for (int round = 0; round < ROUNDS; round++) {
                Span start = span();
                Span end = span();
                if (!normal(start, end)) {
                    continue;
                }
                boolean qualified = random.nextInt(4) == 0;
                Span asked = span();
                statement.setObject(1, start.day(start.first));
                statement.setObject(2, start.day(start.last));
                statement.setObject(3, end.day(end.first));
                statement.setObject(4, end.day(end.last));
                statement.setBoolean(5, qualified);
                statement.setObject(6, asked.day(asked.first));
                statement.setObject(7, asked.day(asked.last));
                assertThat(answer(statement))
                        .as("%s/%s %s in %s", start, end, qualified, asked)
                        .isEqualTo(certaintyOfPeriod(start, end, qualified, asked));
            }
        }
    }

    private static @Nullable String certaintyOfPoint(Span point, boolean qualified, Span asked) {
        boolean every = true;
        boolean some = false;
        for (int day = -1; day <= DAYS; day++) {
            if (point.has(day)) {
                every &= asked.has(day);
                some |= asked.has(day);
            }
        }
        return certainty(every && !qualified, some);
    }

    private static @Nullable String certaintyOfPeriod(
            Span start, Span end, boolean qualified, Span asked) {
        boolean every = true;
        boolean some = false;
        for (int from = -1; from <= DAYS; from++) {
            for (int to = from; to <= DAYS; to++) {
                if (start.has(from) && end.has(to)) {
                    boolean overlaps = false;
                    for (int day = from; day <= to; day++) {
                        overlaps |= asked.has(day);
                    }
                    every &= overlaps;
                    some |= overlaps;
                }
            }
        }
        return certainty(every && !qualified, some);
    }

    private static @Nullable String certainty(boolean every, boolean some) {
        if (!some) {
            return null;
        }
        return every ? "CERTAIN" : "POSSIBLE";
    }

    /** Whether every day that one side can be leaves the other side a day. */
    private static boolean normal(Span start, Span end) {
        boolean startsFit = start.first == null || (end.first != null && end.first >= start.first);
        boolean endsFit = end.last == null || (start.last != null && start.last <= end.last);
        return startsFit && endsFit;
    }

    private Span span() {
        Integer first = random.nextInt(4) == 0 ? null : random.nextInt(DAYS);
        Integer last = random.nextInt(4) == 0 ? null : random.nextInt(DAYS);
        return first != null && last != null && first > last
                ? new Span(last, first)
                : new Span(first, last);
    }

    private static @Nullable String answer(
            PreparedStatement statement, Span point, boolean qualified, Span asked)
            throws SQLException {
        statement.setObject(1, point.day(point.first));
        statement.setObject(2, point.day(point.last));
        statement.setBoolean(3, qualified);
        statement.setObject(4, asked.day(asked.first));
        statement.setObject(5, asked.day(asked.last));
        return answer(statement);
    }

    private static @Nullable String answer(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * Days by number, both included; null is no bound. The days -1 and DAYS stand for all beyond.
     */
    private record Span(@Nullable Integer first, @Nullable Integer last) {

        boolean has(int day) {
            return (first == null || day >= first) && (last == null || day <= last);
        }

        @Nullable LocalDate day(@Nullable Integer number) {
            return number == null ? null : FIRST.plusDays(number);
        }
    }
}
