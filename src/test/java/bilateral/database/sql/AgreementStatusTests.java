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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Parties are letters, a territory stands in brackets. An action is who (* for all), what, when
 * and, after {@code >}, its effective date; {@code -} is no date. An answer is the status, the
 * other one where two are possible, and the date that it rests on.
 */
class AgreementStatusTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Map<String, UUID> COUNTRIES = new TreeMap<>();
    private static Connection connection;
    private static Recorder recorder;

    private UUID agreement = UUID.randomUUID();
    private final List<UUID> actions = new ArrayList<>();

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
        recorder = new Recorder(connection);
        for (String name : List.of("A", "B", "C", "D")) {
            COUNTRIES.put(name, recorder.country(name));
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
                    # each status, and that the first that holds is the answer
                    A B | * AGREED 2020-01-01                                             | AGREED 2020-01-01
                    A B | * AGREED 2020-01-01, * ADOPTED 2020-02-01                       | ADOPTED 2020-02-01
                    A B | * ADOPTED 2020-02-01, * SIGNED 2020-03-01                       | SIGNED 2020-03-01
                    A B | * SIGNED 2020-03-01, * PROVISIONALLY_APPLIED 2020-04-01         | PROVISIONALLY_APPLIED 2020-04-01
                    A B | * PROVISIONALLY_APPLIED 2020-04-01, * ENTERED_INTO_FORCE 2020   | IN_FORCE 2020
                    A B | * ENTERED_INTO_FORCE 2020-05-01, * SUSPENDED 2020-06-01         | SUSPENDED 2020-06-01
                    A B | * SUSPENDED 2020-06-01, * TERMINATED 2020-07-01                 | TERMINATED 2020-07-01
                    A B | * ENTERED_INTO_FORCE 2020-05-01, * EXPIRED 2020-07-01           | TERMINATED 2020-07-01
                    A B | * AMENDED 2020-07-01                                            | UNKNOWN
                    A B |                                                                 | UNKNOWN
                    # what comes after the end changes nothing
                    A B | * TERMINATED 2020-07-01, * ENTERED_INTO_FORCE 2020-08-01        | TERMINATED 2020-07-01
                    # resumed
                    A B | * ENTERED_INTO_FORCE 2020, * SUSPENDED 2020-06, * RESUMED 2020-08 | IN_FORCE 2020
                    A B | * ENTERED_INTO_FORCE 2019, * RESUMED 2020-06, * SUSPENDED 2020-08 | SUSPENDED 2020-08
                    # the day itself counts, the day after does not
                    A B | * AGREED 2020, * SIGNED 2020-12-31                              | SIGNED 2020-12-31
                    A B | * AGREED 2020, * SIGNED 2021-01-01                              | AGREED 2020
                    # the effective date counts where there is one
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE 2020-11-01 > 2021-02-01     | SIGNED 2020
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE 2021-11-01 > 2020-02-01     | IN_FORCE 2020-02-01
                    A B | * ENTERED_INTO_FORCE 2019, * TERMINATED 2020 > 2021             | IN_FORCE 2019
                    # in force before it was signed
                    A B | * ENTERED_INTO_FORCE 2020, * SIGNED 2021-06-01                  | IN_FORCE 2020
                    # both answers where dates leave two
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE [2020-12-01..2021-01-31]    | SIGNED or IN_FORCE 2020
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE [..2021-01-31]              | SIGNED or IN_FORCE 2020
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE -                           | SIGNED or IN_FORCE 2020
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE 2019~                       | SIGNED or IN_FORCE 2020
                    A B | * SIGNED 2020, * ENTERED_INTO_FORCE 2021~                       | SIGNED 2020
                    A B | * SIGNED 2020~                                                  | UNKNOWN or SIGNED
                    A B | * ENTERED_INTO_FORCE 2019, * SUSPENDED 2020, * RESUMED -        | SUSPENDED or IN_FORCE 2020
                    A B | * ENTERED_INTO_FORCE 2019, * SUSPENDED -, * RESUMED -           | IN_FORCE or SUSPENDED 2019
                    A B | * ENTERED_INTO_FORCE 2019, * SUSPENDED 2020, * RESUMED 2020-06  | IN_FORCE or SUSPENDED 2019
                    # but one answer where what is only possible changes nothing
                    A B | * SIGNED 2020, * AGREED -                                       | SIGNED 2020
                    A B | * ENTERED_INTO_FORCE 2020, * SIGNED -                           | IN_FORCE 2020
                    # two parties, each with its own dates
                    A B | A SIGNED 2020-01-01, B SIGNED 2020-03-01                        | SIGNED 2020-03-01
                    A B | * AGREED 2019, A SIGNED 2020-01-01, B SIGNED 2021-03-01         | AGREED 2019
                    A B | * SIGNED 2019, A RATIFIED 2020-01, B RATIFIED 2020-02           | SIGNED 2019
                    A B | * SIGNED 2019, A ENTERED_INTO_FORCE 2020-01-01                  | SIGNED 2019
                    A B | A ENTERED_INTO_FORCE 2020-01-01, B ENTERED_INTO_FORCE 2020-02-01 | IN_FORCE 2020-02-01
                    A B | * ENTERED_INTO_FORCE 2019, A WITHDRAWN 2020-05-01               | TERMINATED 2020-05-01
                    A B | * ENTERED_INTO_FORCE 2019, B DENOUNCED 2020-05-01 > 2020-11-01  | TERMINATED 2020-11-01
                    A B | * ENTERED_INTO_FORCE 2019, B DENOUNCED 2020-05-01 > 2021-05-01  | IN_FORCE 2019
                    A B | * ENTERED_INTO_FORCE 2019, A SUSPENDED 2020-05-01               | SUSPENDED 2020-05-01
                    A B | * ENTERED_INTO_FORCE 2019, A SUSPENDED 2020-05, * RESUMED 2020-07 | IN_FORCE 2019
                    A B | * ENTERED_INTO_FORCE 2019, A SUSPENDED 2020-05, B RESUMED 2020-07 | SUSPENDED 2020-05
                    # more than two: the action of one is not that of all
                    A B C | * ENTERED_INTO_FORCE 2019, A WITHDRAWN 2020-05-01             | IN_FORCE 2019
                    A B C | * ENTERED_INTO_FORCE 2019, A WITHDRAWN 2020-05-01, C WITHDRAWN 2020-06-01 | TERMINATED 2020-06-01
                    A B C | * ENTERED_INTO_FORCE 2019, A WITHDRAWN 2020-05-01, C WITHDRAWN 2020~ | IN_FORCE or TERMINATED 2019
                    A B C | * ENTERED_INTO_FORCE 2019, A WITHDRAWN 2020-05, A ACCEDED 2020-09, C WITHDRAWN 2020-10 | IN_FORCE 2019
                    A B C | * ENTERED_INTO_FORCE 2019, A SUSPENDED 2020-05-01             | IN_FORCE 2019
                    A B C | * SIGNED 2019, A ENTERED_INTO_FORCE 2020-01, B ENTERED_INTO_FORCE 2020-02 | IN_FORCE 2020-02
                    # a territory is no party that could be left
                    A B (C) | * ENTERED_INTO_FORCE 2019, C WITHDRAWN 2020                 | IN_FORCE 2019
                    A B (C) | * ENTERED_INTO_FORCE 2019, A WITHDRAWN 2020                 | TERMINATED 2020
                    # an agreement whose other party is not recorded
                    A   | * ENTERED_INTO_FORCE 2019                                       | IN_FORCE 2019
                    """)
    void agreementStandsAtTheEndOf2020Where(
            String parties, @Nullable String happened, String expected) throws SQLException {
        record(parties, happened);
        assertThat(status(LocalDate.of(2020, 12, 31))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # bound: in force, and the party's own consent or entry, and not withdrawn
                    A B C | * ENTERED_INTO_FORCE 2019, A RATIFIED 2018, B SIGNED 2018 | A BOUND 2019, B NOT_BOUND, C NOT_BOUND
                    A B C | * ENTERED_INTO_FORCE 2019, A ACCEDED 2020, B RATIFIED 2021 | A BOUND 2020, B NOT_BOUND, C NOT_BOUND
                    A B C | * ENTERED_INTO_FORCE 2019, C ENTERED_INTO_FORCE 2020-02   | A NOT_BOUND, B NOT_BOUND, C BOUND 2020-02
                    A B C | A RATIFIED 2019, B RATIFIED 2019, C RATIFIED 2019         | A NOT_BOUND, B NOT_BOUND, C NOT_BOUND
                    A B C | A ENTERED_INTO_FORCE 2019, B ENTERED_INTO_FORCE 2020, C RATIFIED 2018 | A BOUND 2020, B BOUND 2020, C BOUND 2020
                    A B C | * ENTERED_INTO_FORCE 2019, A RATIFIED 2018, A WITHDRAWN 2020 | A NOT_BOUND 2020, B NOT_BOUND, C NOT_BOUND
                    A B C | * ENTERED_INTO_FORCE 2017, A RATIFIED 2018, A WITHDRAWN 2019, A ACCEDED 2020 | A BOUND 2018, B NOT_BOUND, C NOT_BOUND
                    A B C | * ENTERED_INTO_FORCE 2017, * RATIFIED 2016                | A BOUND 2017, B BOUND 2017, C BOUND 2017
                    # an entry for all binds both of two, whatever else is recorded of them
                    A B   | * ENTERED_INTO_FORCE 2019                                 | A BOUND 2019, B BOUND 2019
                    A B   | * ENTERED_INTO_FORCE 2019, A RATIFIED 2020                | A BOUND 2020, B BOUND 2019
                    A B (C) | * ENTERED_INTO_FORCE 2019                               | A BOUND 2019, B BOUND 2019, C BOUND 2019
                    A B   | * ENTERED_INTO_FORCE 2019, * TERMINATED 2020              | A NOT_BOUND 2020, B NOT_BOUND 2020
                    A B   | * ENTERED_INTO_FORCE 2019, B WITHDRAWN 2020               | A NOT_BOUND, B NOT_BOUND 2020
                    A B C | * ENTERED_INTO_FORCE 2019, * RATIFIED 2019, B SUSPENDED 2020 | A BOUND 2019, B NOT_BOUND 2020, C BOUND 2019
                    # one party alone is not in force with anybody
                    A B   | A ENTERED_INTO_FORCE 2019                                 | A NOT_BOUND, B UNKNOWN
                    A B   | * SIGNED 2019                                             | A NOT_BOUND, B NOT_BOUND
                    A B   | * SIGNED 2021                                             | A UNKNOWN, B UNKNOWN
                    # both answers
                    A B   | * ENTERED_INTO_FORCE [2020-12-01..2021-01-31]             | A UNKNOWN or BOUND, B UNKNOWN or BOUND
                    A B C | * ENTERED_INTO_FORCE 2018, * RATIFIED 2018, A WITHDRAWN - | A BOUND or NOT_BOUND 2018, B BOUND 2018, C BOUND 2018
                    A B C | * ENTERED_INTO_FORCE 2018, A RATIFIED 2019?               | A NOT_BOUND or BOUND, B NOT_BOUND, C NOT_BOUND
                    """)
    void partiesAreBoundAtTheEndOf2020(String parties, String happened, String expected)
            throws SQLException {
        record(parties, happened);
        assertThat(partyStatus(LocalDate.of(2020, 12, 31))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # in force between two only if both are bound
                    A B C | * SIGNED 2018, * ENTERED_INTO_FORCE 2019, A RATIFIED 2018, B RATIFIED 2018 | IN_FORCE 2019
                    A B C | * SIGNED 2018, * ENTERED_INTO_FORCE 2019, A RATIFIED 2018, B ACCEDED 2020  | IN_FORCE 2020
                    A B C | * SIGNED 2018, * ENTERED_INTO_FORCE 2019, A RATIFIED 2018, C RATIFIED 2018 | SIGNED 2018
                    A B C | A ENTERED_INTO_FORCE 2019, C ENTERED_INTO_FORCE 2019, B SIGNED 2018, A SIGNED 2017 | SIGNED 2018
                    A B   | * ENTERED_INTO_FORCE 2019                                          | IN_FORCE 2019
                    A B C | * ENTERED_INTO_FORCE 2019, * RATIFIED 2019, B WITHDRAWN 2020       | TERMINATED 2020
                    A B C | * ENTERED_INTO_FORCE 2019, * RATIFIED 2019, C WITHDRAWN 2020       | IN_FORCE 2019
                    A B C | * ENTERED_INTO_FORCE 2019, * RATIFIED 2019, A SUSPENDED 2020       | SUSPENDED 2020
                    A B C | * ENTERED_INTO_FORCE 2019, * RATIFIED 2019, B WITHDRAWN [2020-12-01..2021-01-31] | IN_FORCE or TERMINATED 2019
                    A B C | * ADOPTED 2018, A PROVISIONALLY_APPLIED 2019, B PROVISIONALLY_APPLIED 2020 | PROVISIONALLY_APPLIED 2020
                    A B C | * ADOPTED 2018, A PROVISIONALLY_APPLIED 2019                       | ADOPTED 2018
                    A C   | * ENTERED_INTO_FORCE 2019                                          |
                    """)
    void betweenAAndBItStandsAtTheEndOf2020Where(
            String parties, String happened, @Nullable String expected) throws SQLException {
        record(parties, happened);
        assertThat(between("A", "B", LocalDate.of(2020, 12, 31))).isEqualTo(expected);
        assertThat(between("B", "A", LocalDate.of(2020, 12, 31))).isEqualTo(expected);
    }

    @Test
    void retractedActionDoesNotCount() throws SQLException {
        record("A B", "* SIGNED 2020, * TERMINATED 2020-06");
        recorder.retract("agreement_action", actions.getLast());
        assertThat(status(LocalDate.of(2020, 12, 31))).isEqualTo("SIGNED 2020");
    }

    @Test
    void withoutADayTodayIsMeant() throws SQLException {
        record("A B", "* SIGNED 2020, * TERMINATED 9990");
        assertThat(status(null)).isEqualTo("SIGNED 2020");
    }

    @Test
    void agreementThatIsNotThereHasNoParties() throws SQLException {
        assertThat(partyStatus(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(status(LocalDate.of(2020, 12, 31))).isEqualTo("UNKNOWN");
    }

    private void record(String parties, @Nullable String happened) throws SQLException {
        agreement = recorder.agreement();
        int ordinal = 0;
        for (String party : parties.split(" ")) {
            String name = party.replaceAll("[()]", "");
            recorder.party(
                    agreement,
                    ++ordinal,
                    Objects.requireNonNull(COUNTRIES.get(name)),
                    party.equals(name) ? "PARTY" : "TERRITORY");
        }
        if (happened == null) {
            return;
        }
        for (String action : happened.split(", ")) {
            String[] words = action.split(" ");
            actions.add(
                    recorder.action(
                            agreement,
                            COUNTRIES.get(words[0]),
                            words[1],
                            date(words[2]),
                            words.length == 5 ? date(words[4]) : null));
        }
    }

    private static @Nullable FuzzyDate date(String edtf) {
        return edtf.equals("-") ? null : FuzzyDate.parse(edtf);
    }

    private String status(@Nullable LocalDate day) throws SQLException {
        return answers(
                """
                select null, status, certainty, alternative, since_edtf from agreement_status(?, ?)
                """,
                agreement,
                day);
    }

    private String partyStatus(LocalDate day) throws SQLException {
        return answers(
                """
                select country.name, status, certainty, alternative, since_edtf
                from agreement_party_status(?, ?) answer
                join agreement_party on agreement_id = ? and agreement_party.ordinal = answer.ordinal
                join country on country.id = country_id
                order by answer.ordinal
                """,
                agreement,
                day,
                agreement);
    }

    private @Nullable String between(String one, String other, LocalDate day) throws SQLException {
        String answer =
                answers(
                        """
                        select null, status, certainty, alternative, since_edtf
                        from agreement_status_between(?, ?, ?, ?)
                        """,
                        agreement,
                        day,
                        COUNTRIES.get(one),
                        COUNTRIES.get(other));
        return answer.isEmpty() ? null : answer;
    }

    private static String answers(String query, @Nullable Object... values) throws SQLException {
        return StatusAnswers.of(connection, query, values);
    }
}
