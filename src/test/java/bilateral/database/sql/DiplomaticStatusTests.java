package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;
import bilateral.time.FuzzyDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A milestone is what and when, {@code -} is no date. An answer is the status, the other one where
 * two are possible, and the date of the milestone that it rests on.
 */
class DiplomaticStatusTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static Connection connection;
    private static Recorder recorder;

    private UUID successor;
    private UUID neighbour;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
        recorder = new Recorder(connection);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        DATABASE.close();
    }

    @BeforeEach
    void createCountries() throws SQLException {
        successor = recorder.country("Russia");
        neighbour = recorder.country("India");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the last that is certainly past
                    TIES_ESTABLISHED 1950                                                | ESTABLISHED 1950
                    TIES_ESTABLISHED 1950, TIES_SUSPENDED 1960                           | SUSPENDED 1960
                    TIES_ESTABLISHED 1950, TIES_SUSPENDED 1960, TIES_SEVERED 1967-06     | SEVERED 1967-06
                    TIES_ESTABLISHED 1950, TIES_SEVERED 1967, TIES_RESTORED 1991         | ESTABLISHED 1991
                    TIES_ESTABLISHED 1950, TIES_SEVERED 2000-06-01                       | SEVERED 2000-06-01
                    TIES_ESTABLISHED 1950, TIES_SEVERED 2000-06-02                       | ESTABLISHED 1950
                    TIES_ESTABLISHED [..1950], TIES_SEVERED 1967                         | SEVERED 1967
                    # nothing else counts
                    TIES_ESTABLISHED 1950, DOWNGRADED 1960, ENVOY_RECALLED 1961          | ESTABLISHED 1950
                    TIES_ESTABLISHED 1950, MISSION_CLOSED 1960, RECOGNISED 1961          | ESTABLISHED 1950
                    RECOGNISED 1947, CONSULAR_RELATIONS 1950                             | UNKNOWN
                    # before the first one
                    TIES_ESTABLISHED 2000-06-02                                          | NOT_ESTABLISHED
                    TIES_ESTABLISHED 2001, TIES_SEVERED 2003                             | NOT_ESTABLISHED
                    TIES_ESTABLISHED 2001~                                               | NOT_ESTABLISHED or ESTABLISHED
                    TIES_SEVERED 2001, TIES_RESTORED 2005                                | UNKNOWN
                    # no milestone
                                                                                         | UNKNOWN
                    # only possible: both
                    TIES_ESTABLISHED 2000                                                | NOT_ESTABLISHED or ESTABLISHED
                    TIES_ESTABLISHED 1950~                                               | NOT_ESTABLISHED or ESTABLISHED
                    TIES_ESTABLISHED -                                                   | NOT_ESTABLISHED or ESTABLISHED
                    TIES_SEVERED 2000                                                    | UNKNOWN or SEVERED
                    TIES_ESTABLISHED 1950, TIES_SEVERED 2000                             | ESTABLISHED or SEVERED 1950
                    TIES_ESTABLISHED 1950, TIES_SEVERED -                                | ESTABLISHED or SEVERED 1950
                    TIES_ESTABLISHED 1950, TIES_SEVERED 1967?                            | ESTABLISHED or SEVERED 1950
                    TIES_ESTABLISHED 1950, TIES_RESTORED 2000                            | ESTABLISHED 1950
                    # in an order that is not decidable: both
                    TIES_ESTABLISHED 1950, TIES_SEVERED 1967-06, TIES_RESTORED 1967      | SEVERED or ESTABLISHED 1967-06
                    TIES_ESTABLISHED 1950, TIES_SEVERED 1967, TIES_RESTORED 1967         | ESTABLISHED or SEVERED 1967
                    TIES_ESTABLISHED 1950, TIES_SEVERED [..1967]                         | SEVERED or ESTABLISHED [..1967]
                    TIES_ESTABLISHED 1950, TIES_SEVERED 1967-06, TIES_RESTORED 1967-07   | ESTABLISHED 1967-07
                    """)
    void tiesOnTheFirstOfJune2000Are(@Nullable String milestones, String expected)
            throws SQLException {
        record(successor, milestones);
        assertThat(status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a predecessor's milestones count only through "continued"
                    TIES_ESTABLISHED 1947-04 |                                           | UNKNOWN
                    TIES_ESTABLISHED 1947-04 | CONTINUED 1991                            | ESTABLISHED 1947-04
                    TIES_ESTABLISHED 1947-04 | CONTINUED 2001                            | UNKNOWN
                    TIES_ESTABLISHED 1947-04 | CONTINUED 2000                            | UNKNOWN or ESTABLISHED
                    TIES_ESTABLISHED 1947-04 | CONTINUED 1991, TIES_SEVERED 1995         | SEVERED 1995
                    TIES_ESTABLISHED 1947-04 | TIES_ESTABLISHED 1992                     | ESTABLISHED 1992
                                             | CONTINUED 1991                            | UNKNOWN
                    # and only those from before it
                    TIES_ESTABLISHED 2001    | CONTINUED 1991                            | UNKNOWN
                    TIES_ESTABLISHED 1992    | CONTINUED 1991                            | UNKNOWN
                    TIES_ESTABLISHED 1947, TIES_SEVERED 1998 | CONTINUED 1991            | ESTABLISHED 1947
                    TIES_ESTABLISHED 1947, TIES_SEVERED 1998 | CONTINUED 1991~           | UNKNOWN or ESTABLISHED
                    TIES_ESTABLISHED 1947, TIES_SEVERED 1991-12-26 | CONTINUED 1991-12-26 | SEVERED 1991-12-26
                    TIES_ESTABLISHED 1992    | CONTINUED 1991, TIES_ESTABLISHED 2005     | NOT_ESTABLISHED
                    # in an order that is not decidable: both
                    TIES_ESTABLISHED 1947, TIES_SEVERED 1991 | CONTINUED 1991-12-26      | ESTABLISHED or SEVERED 1947
                    TIES_ESTABLISHED 1947, TIES_SEVERED [1989..1995] | CONTINUED 1991    | ESTABLISHED or SEVERED 1947
                    TIES_ESTABLISHED 1947, TIES_SEVERED 1980? | CONTINUED 1991           | ESTABLISHED or SEVERED 1947
                    TIES_ESTABLISHED 1947, TIES_SEVERED -    | CONTINUED 1991            | ESTABLISHED or SEVERED 1947
                    TIES_ESTABLISHED 1947, TIES_SEVERED 1980 | CONTINUED -               | UNKNOWN or SEVERED
                    TIES_ESTABLISHED 1991    | CONTINUED 1991                            | UNKNOWN or ESTABLISHED
                    TIES_ESTABLISHED 1991    | CONTINUED 1991, TIES_ESTABLISHED 2005     | NOT_ESTABLISHED or ESTABLISHED
                    """)
    void tiesOfASuccessorOnTheFirstOfJune2000Are(
            @Nullable String ofPredecessor, @Nullable String ofSuccessor, String expected)
            throws SQLException {
        UUID predecessor = recorder.country("Soviet Union");
        recorder.succession(predecessor, successor);
        record(predecessor, ofPredecessor);
        record(successor, ofSuccessor);
        assertThat(status()).isEqualTo(expected);
    }

    @Test
    void tiesAreContinuedThroughSeveralStates() throws SQLException {
        UUID second = recorder.country("Soviet Union");
        UUID first = recorder.country("Russian Empire");
        recorder.succession(first, second);
        recorder.succession(second, successor);
        record(first, "TIES_ESTABLISHED 1900");
        record(successor, "CONTINUED 1991");
        assertThat(status()).isEqualTo("UNKNOWN");

        record(second, "CONTINUED 1922");
        assertThat(status()).isEqualTo("ESTABLISHED 1900");

        record(first, "TIES_SEVERED 1930");
        assertThat(status()).isEqualTo("ESTABLISHED 1900");
    }

    @Test
    void predecessorThatStillExistsHasItsOwnTies() throws SQLException {
        UUID predecessor = recorder.country("Sudan");
        recorder.succession(predecessor, successor);
        record(predecessor, "TIES_ESTABLISHED 1956");
        record(successor, "CONTINUED 1991-07-09");
        List<UUID> severed = record(predecessor, "TIES_SEVERED 1996");
        assertThat(status()).isEqualTo("ESTABLISHED 1956");

        record(successor, "TIES_SUSPENDED 1997");
        assertThat(status()).isEqualTo("SUSPENDED 1997");
        recorder.retract("milestone", severed.getFirst());
        assertThat(status()).isEqualTo("SUSPENDED 1997");
    }

    @Test
    void tiesAreContinuedOnlyByTheSideThatDidSo() throws SQLException {
        UUID predecessor = recorder.country("Soviet Union");
        recorder.succession(predecessor, successor);
        record(predecessor, "TIES_ESTABLISHED 1947");
        recorder.milestone(successor, neighbour, neighbour, "CONTINUED", FuzzyDate.parse("1991"));
        assertThat(status()).isEqualTo("UNKNOWN");

        recorder.milestone(successor, neighbour, successor, "CONTINUED", FuzzyDate.parse("1991"));
        assertThat(status()).isEqualTo("ESTABLISHED 1947");
    }

    @Test
    void tiesAreContinuedWhereBothCountriesHaveChanged() throws SQLException {
        UUID predecessor = recorder.country("Soviet Union");
        UUID otherPredecessor = recorder.country("Czechoslovakia");
        recorder.succession(predecessor, successor);
        recorder.succession(otherPredecessor, neighbour);
        recorder.milestone(
                otherPredecessor, predecessor, null, "TIES_ESTABLISHED", FuzzyDate.parse("1934"));
        record(successor, "CONTINUED 1993");
        assertThat(status()).isEqualTo("ESTABLISHED 1934");
    }

    @Test
    void countriesThatFollowEachOtherInACircleDoNoHarm() throws SQLException {
        UUID predecessor = recorder.country("Soviet Union");
        recorder.succession(predecessor, successor);
        recorder.succession(successor, predecessor);
        record(predecessor, "CONTINUED 1991, TIES_ESTABLISHED 1947");
        record(successor, "CONTINUED 1991");
        assertThat(status()).isEqualTo("ESTABLISHED 1947");
    }

    @Test
    void retractedMilestoneDoesNotCount() throws SQLException {
        List<UUID> milestones = record(successor, "TIES_ESTABLISHED 1947, TIES_SEVERED 1967");
        recorder.retract("milestone", milestones.getLast());
        assertThat(status()).isEqualTo("ESTABLISHED 1947");
    }

    private List<UUID> record(UUID country, @Nullable String milestones) throws SQLException {
        List<UUID> recorded = new ArrayList<>();
        if (milestones != null) {
            for (String milestone : milestones.split(", ")) {
                String[] words = milestone.split(" ");
                FuzzyDate date = words[1].equals("-") ? null : FuzzyDate.parse(words[1]);
                recorded.add(recorder.milestone(country, neighbour, null, words[0], date));
            }
        }
        return recorded;
    }

    /** The same whichever country is asked for first. */
    private String status() throws SQLException {
        String status = status(successor, neighbour);
        assertThat(status(neighbour, successor)).isEqualTo(status);
        return status;
    }

    private static String status(UUID one, UUID other) throws SQLException {
        return StatusAnswers.of(
                connection,
                """
                select null, status, certainty, alternative, since_edtf from diplomatic_status(?, ?, ?)
                """,
                one,
                other,
                LocalDate.of(2000, 6, 1));
    }
}
