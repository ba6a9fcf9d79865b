package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;
import bilateral.time.FuzzyDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A statement is what and when, {@code -} is no date; no day is a question without a day. */
class VisitStatusTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static Connection connection;
    private static Recorder recorder;
    private static UUID from;
    private static UUID to;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
        recorder = new Recorder(connection);
        from = recorder.country("India");
        to = recorder.country("Israel");
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
                    # cancelled and postponed stand
                    2021-10-17/2021-10-20 | CANCELLED 2021-10-10                        | 2021-10-18 | CANCELLED 2021-10-10
                    2021-10-17/2021-10-20 | POSTPONED 2021-10-10                        | 2022-01-01 | POSTPONED 2021-10-10
                    # stated to have happened
                    2021-10-17/2021-10-20 | COMPLETED 2021-11-14                        | 2021-11-14 | COMPLETED 2021-11-14
                    2021-10-17/2021-10-20 | COMPLETED 2021-11-14                        | 2021-11-13 | UNCONFIRMED
                    # before the start
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10                          | 2021-10-16 | PLANNED 2021-10-10
                    [2021-10-17..2021-10-18]/ | PLANNED 2021-10-10                      | 2021-10-16 | PLANNED 2021-10-10
                    # during it, under way only if a source says so
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10                          | 2021-10-18 | PLANNED 2021-10-10
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10, UNDER_WAY 2021-10-17    | 2021-10-18 | UNDER_WAY 2021-10-17
                    [2021-11-14..2021-11-15]/[2021-11-18..2021-11-19] | UNDER_WAY 2021-11-14 | 2021-11-14 | UNDER_WAY 2021-11-14
                    # after its end with no later statement, never completed by arithmetic
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10                          | 2021-10-21 | UNCONFIRMED 2021-10-10
                    [2021-11-14..2021-11-15]/[2021-11-18..2021-11-19] | UNDER_WAY 2021-11-14 | 2021-11-19 | UNDER_WAY 2021-11-14
                    [2021-11-14..2021-11-15]/[2021-11-18..2021-11-19] | UNDER_WAY 2021-11-14 | 2021-11-20 | UNCONFIRMED 2021-11-14
                    2021-10-17/2021-10-20 | UNDER_WAY 2021-10-21                        | 2021-10-22 | UNDER_WAY 2021-10-21
                    # nothing stated: only the calendar, and it confirms nothing
                    2021-10-17/2021-10-20 |                                             | 2021-10-16 | PLANNED
                    2021-10-17/2021-10-20 |                                             | 2021-10-21 | UNCONFIRMED
                    # an end that is not known is not passed
                    2021-10-17/           | UNDER_WAY 2021-10-17                        | 2031-01-01 | UNDER_WAY 2021-10-17
                    2021-10~/2021-10~     | PLANNED 2021-09-01                          | 2031-01-01 | PLANNED 2021-09-01
                                          | PLANNED 2021-09-01                          | 2031-01-01 | PLANNED 2021-09-01
                    # the latest that is dated the day or earlier counts
                    2021-10-17/2021-10-20 | CANCELLED 2021-10-10, PLANNED 2021-10-12    | 2021-10-12 | PLANNED 2021-10-12
                    2021-10-17/2021-10-20 | CANCELLED 2021-10-10, PLANNED 2021-10-12    | 2021-10-11 | CANCELLED 2021-10-10
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10, CANCELLED [..2021-10-14] | 2021-10-12 | PLANNED 2021-10-10
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10, CANCELLED -             | 2021-10-12 | PLANNED 2021-10-10
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10, CANCELLED 2021-10-11~   | 2021-10-12 | PLANNED 2021-10-10
                    2021-10-17/2021-10-20 |                                             | 2021-10-18 | UNKNOWN
                    # without a day: the latest, with its date
                    2021-10-17/2021-10-20 | UNDER_WAY 2021-10-17                        |            | UNDER_WAY 2021-10-17
                    2021-10-17/2021-10-20 | COMPLETED 2021-11-14, UNDER_WAY 2021-10-17  |            | COMPLETED 2021-11-14
                    2021-10-17/2021-10-20 | PLANNED 2021-10-10, CANCELLED -             |            | PLANNED 2021-10-10
                    2021-10-17/2021-10-20 | CANCELLED -                                 |            | CANCELLED
                    2021-10-17/2021-10-20 |                                             |            | UNKNOWN
                    """)
    void statusFollowsFromWhatWasStated(
            @Nullable String period,
            @Nullable String statements,
            @Nullable LocalDate day,
            String expected)
            throws SQLException {
        UUID visit = recorder.visit(from, to, period);
        if (statements != null) {
            for (String statement : statements.split(", ")) {
                String[] words = statement.split(" ");
                recorder.statement(
                        visit, words[0], words[1].equals("-") ? null : FuzzyDate.parse(words[1]));
            }
        }
        assertThat(status(visit, day)).isEqualTo(expected);
    }

    @Test
    void statementWhoseCitationIsRetractedDoesNotCount() throws SQLException {
        UUID visit = recorder.visit(from, to, "2021-10-17/2021-10-20");
        recorder.statement(visit, "PLANNED", FuzzyDate.parse("2021-10-01"));
        UUID citation = recorder.statement(visit, "CANCELLED", FuzzyDate.parse("2021-10-10"));
        recorder.retract("citation", citation);
        assertThat(status(visit, null)).isEqualTo("PLANNED 2021-10-01");
    }

    private static String status(UUID visit, @Nullable LocalDate day) throws SQLException {
        return StatusAnswers.of(
                connection,
                "select null, status, 'CERTAIN', null, stated_edtf from visit_status(?, ?)",
                visit,
                day);
    }
}
