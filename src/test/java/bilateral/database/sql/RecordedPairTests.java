package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.FilledTables;
import bilateral.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Which pairs of countries have anything on record. */
class RecordedPairTests {

    private final TestDatabase database = TestDatabase.create();
    private final Connection connection;
    private final Recorder recorder;
    private final UUID a;
    private final UUID b;
    private final UUID c;

    RecordedPairTests() throws SQLException {
        connection = database.connect();
        recorder = new Recorder(connection);
        a = recorder.country("A");
        b = recorder.country("B");
        c = recorder.country("C");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void countriesAloneAreNoPair() throws SQLException {
        assertThat(pairs()).isEmpty();
    }

    @Test
    void visitMakesAPairUntilItIsRetracted() throws SQLException {
        UUID visit = recorder.visit(b, a, null);
        assertThat(pairs()).containsExactly("AB");
        recorder.retract("visit", visit);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void visitThatWentElsewhereMakesAPairThere() throws SQLException {
        UUID visit = recorder.visit(a, b, null);
        run("update visit set to_country_id = ? where id = ?", c, visit);
        assertThat(pairs()).containsExactly("AC");
    }

    @Test
    void milestoneMakesAPairUntilItIsRetracted() throws SQLException {
        UUID milestone = recorder.milestone(a, c, null, "RECOGNISED", null);
        assertThat(pairs()).containsExactly("AC");
        recorder.retract("milestone", milestone);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void everyTwoPartiesOfAnAgreementAreAPair() throws SQLException {
        UUID agreement = recorder.agreement();
        recorder.party(agreement, 1, a, "PARTY");
        assertThat(pairs()).isEmpty();
        recorder.party(agreement, 2, b, "PARTY");
        recorder.party(agreement, 3, c, "PARTY");
        assertThat(pairs()).containsExactly("AB", "AC", "BC");
        recorder.retract("agreement", agreement);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void meetingMakesAPair() throws SQLException {
        UUID meeting = recorder.fact("MEETING");
        run(
                """
                with held as (insert into meeting (id) values (?) returning id)
                insert into meeting_party (meeting_id, ordinal, country_id)
                select held.id, parties.ordinal, parties.country_id
                from held
                cross join (values (1, ?::uuid), (2, ?::uuid)) as parties (ordinal, country_id)
                """,
                meeting,
                b,
                c);
        assertThat(pairs()).containsExactly("BC");
    }

    @Test
    void figureMakesAPairUntilItIsRetracted() throws SQLException {
        UUID figure = recorder.fact("FIGURE");
        run(
                """
                insert into figure (id, pair_low, pair_high, measure, amount, unit, approximate, basis)
                values (?, least(?::uuid, ?), greatest(?::uuid, ?), 'OTHER', 1, 'ships', true, 'ESTIMATED')
                """,
                figure,
                a,
                b,
                a,
                b);
        assertThat(pairs()).containsExactly("AB");
        recorder.retract("figure", figure);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void officeOfAnEnvoyMakesAPairUntilItIsRetracted() throws SQLException {
        UUID office = office(a, "CHIEF_OF_MISSION");
        accredit(office, b);
        assertThat(pairs()).containsExactly("AB");
        run("update position_accreditation set country_id = ? where position_id = ?", c, office);
        assertThat(pairs()).containsExactly("AC");
        recorder.retract("position", office);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void officeThatBecomesAnEnvoysMakesAPair() throws SQLException {
        UUID office = office(a, "OTHER");
        accredit(office, b);
        assertThat(pairs()).isEmpty();
        run("update position set function = 'CHIEF_OF_MISSION' where id = ?", office);
        assertThat(pairs()).containsExactly("AB");
    }

    @Test
    void twoWritersOfOneNewPairNoteItOnce() throws Exception {
        UUID first = recorder.fact("VISIT");
        UUID second = recorder.fact("VISIT");
        connection.commit();
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            insertVisit(connection, first);
            Thread waiting =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            insertVisit(other, second);
                                            other.commit();
                                        } catch (SQLException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    });
            connection.commit();
            waiting.join();
        }
        assertThat(pairs()).containsExactly("AB");
        assertThat(FilledTables.strings(connection, "select count(*) from visit"))
                .containsExactly("2");
    }

    private void insertVisit(Connection writer, UUID id) throws SQLException {
        try (PreparedStatement statement =
                writer.prepareStatement(
                        "insert into visit (id, from_country_id, to_country_id) values (?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setObject(2, a);
            statement.setObject(3, b);
            statement.executeUpdate();
        }
    }

    private UUID office(UUID country, String function) throws SQLException {
        UUID id = recorder.fact("POSITION");
        run(
                "insert into position (id, title, function, country_id) values (?, 'Envoy', ?, ?)",
                id,
                function,
                country);
        return id;
    }

    private void accredit(UUID office, UUID country) throws SQLException {
        run(
                "insert into position_accreditation (position_id, ordinal, country_id) values (?, 1, ?)",
                office,
                country);
    }

    /** The names of the two countries of each, as lists of relations have them. */
    private List<String> pairs() throws SQLException {
        return FilledTables.strings(
                connection,
                """
                select least(low.name, high.name) || greatest(low.name, high.name) as names
                from recorded_pair
                join country low on low.id = pair_low
                join country high on high.id = pair_high
                order by names
                """);
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
        connection.commit();
    }
}
