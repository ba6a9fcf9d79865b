package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.FilledTables;
import bilateral.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

class CitationRuleTests {

    private final TestDatabase database = TestDatabase.create();
    private final UUID source = UUID.randomUUID();
    private final UUID fact = UUID.randomUUID();
    private final UUID primary = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private Connection connection;

    @BeforeEach
    void recordAFactWithTwoCitations() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        run("insert into source (id, kind, title) values (?, 'OTHER', 'What was read')", source);
        addFact(fact, primary);
        cite(primary, fact);
        cite(second, fact);
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void factWithoutACitationIsRefused() throws SQLException {
        addFact(UUID.randomUUID(), UUID.randomUUID());
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    @Test
    void factThatNamesNoCitationIsRefused() {
        assertThatThrownBy(() -> run("insert into fact (type) values ('VISIT')"))
                .hasMessageContaining("primary_citation_id");
    }

    @Test
    void factThatRestsOnTheCitationOfAnotherIsRefused() throws SQLException {
        addFact(UUID.randomUUID(), primary);
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    @Test
    void factThatRestsOnWhatDisputesItIsRefused() throws SQLException {
        UUID disputed = UUID.randomUUID();
        addFact(disputed, disputed);
        cite(disputed, disputed);
        run("update citation set stance = 'DISPUTES' where id = ?", disputed);
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    @Test
    void factMayStandBeforeItsCitationUntilTheCommit() throws SQLException {
        UUID early = UUID.randomUUID();
        addFact(early, early);
        cite(early, early);
        connection.commit();
        assertThat(standing(early)).isOne();
    }

    @Test
    void retractingThePrimaryCitationIsRefused() throws SQLException {
        retract(primary);
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    @Test
    void removingThePrimaryCitationIsRefused() throws SQLException {
        run("delete from citation where id = ?", primary);
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    @Test
    void anotherCitationMayTakeThePlaceOfARetractedOne() throws SQLException {
        retract(primary);
        restOn(second);
        connection.commit();
        assertThat(standing(fact)).isOne();
    }

    @Test
    void retractedCitationMayNotTakeThePlaceOfAnother() throws SQLException {
        retract(second);
        connection.commit();
        retract(primary);
        restOn(second);
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    @Test
    void citationThatIsNotPrimaryMayBeRetracted() throws SQLException {
        retract(second);
        connection.commit();
        assertThat(standing(fact)).isOne();
    }

    @Test
    void primaryCitationMayNotMoveToAnotherFact() throws SQLException {
        UUID other = UUID.randomUUID();
        addFact(other, other);
        cite(other, other);
        run("update citation set fact_id = ? where id = ?", other, primary);
        assertRefusedAtCommit("fact_primary_citation_fkey");
    }

    /**
     * One writer takes the primary citation away and puts the second in its place, the other takes
     * the second away: whoever comes first, the fact keeps one of both.
     */
    @ParameterizedTest
    @CsvSource({
        "RETRACT, 0, 0", "RETRACT, 0, 1", "RETRACT, 1, 0", "RETRACT, 1, 1",
        "REMOVE, 0, 0", "REMOVE, 0, 1", "REMOVE, 1, 0", "REMOVE, 1, 1",
    })
    void twoWritersNeverTakeTheLastTwoCitationsAway(String how, int starts, int commits)
            throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID one = UUID.randomUUID();
            UUID first = UUID.randomUUID();
            UUID last = UUID.randomUUID();
            addFact(one, first);
            cite(first, one);
            cite(last, one);
            connection.commit();

            Interleaving.Step[] steps = {
                writer -> {
                    takeAway(writer, how, first);
                    run(writer, "update fact set primary_citation_id = ? where id = ?", last, one);
                },
                writer -> takeAway(writer, how, last)
            };
            try (Interleaving writers = new Interleaving(database)) {
                writers.run(starts, steps[starts]);
                writers.run(1 - starts, steps[1 - starts]);
                var firstCommit = writers.start(commits, Connection::commit);
                var secondCommit = writers.start(1 - commits, Connection::commit);
                boolean firstWent = Interleaving.await(firstCommit);
                boolean secondWent = Interleaving.await(secondCommit);
                assertThat(firstWent && secondWent).as("both went").isFalse();
                assertThat(firstWent || secondWent).as("one went").isTrue();
            }
            assertThat(standing(one)).isOne();
            connection.commit();
        }
    }

    /** Both hold that the other citation stays, and commit at once as often as it takes to race. */
    @Test
    void twoWritersThatRaceNeverLeaveAFactWithoutACitation() throws Exception {
        for (int round = 0; round < 100; round++) {
            UUID one = UUID.randomUUID();
            UUID first = UUID.randomUUID();
            UUID last = UUID.randomUUID();
            addFact(one, first);
            cite(first, one);
            cite(last, one);
            connection.commit();
            try (Interleaving writers = new Interleaving(database)) {
                var moving =
                        writers.start(
                                0,
                                writer -> {
                                    takeAway(writer, "RETRACT", first);
                                    run(
                                            writer,
                                            "update fact set primary_citation_id = ? where id = ?",
                                            last,
                                            one);
                                    writer.commit();
                                });
                var retracting =
                        writers.start(
                                1,
                                writer -> {
                                    takeAway(writer, "RETRACT", last);
                                    writer.commit();
                                });
                Interleaving.await(moving);
                Interleaving.await(retracting);
            }
            assertThat(standing(one)).isOne();
            connection.commit();
        }
    }

    /** How many of the fact's citations it rests on, still stand and speak of it. */
    private long standing(UUID id) throws SQLException {
        String query =
                """
                select count(*) from fact join citation on citation.id = primary_citation_id
                where fact_id = fact.id and retracted_at is null and stance = 'SUPPORTS' and fact.id = '%s'
                """
                        .formatted(id);
        return Long.parseLong(FilledTables.strings(connection, query).getFirst());
    }

    private void addFact(UUID id, UUID citation) throws SQLException {
        run(
                "insert into fact (id, type, primary_citation_id) values (?, 'VISIT', ?)",
                id,
                citation);
    }

    private void cite(UUID id, UUID of) throws SQLException {
        run("insert into citation (id, fact_id, source_id) values (?, ?, ?)", id, of, source);
    }

    private void retract(UUID citation) throws SQLException {
        takeAway(connection, "RETRACT", citation);
    }

    private void restOn(UUID citation) throws SQLException {
        run("update fact set primary_citation_id = ? where id = ?", citation, fact);
    }

    private static void takeAway(Connection writer, String how, UUID citation) throws SQLException {
        run(
                writer,
                how.equals("REMOVE")
                        ? "delete from citation where id = ?"
                        : "update citation set retracted_at = now(), retraction_reason = 'x' where"
                                + " id = ?",
                citation);
    }

    private void assertRefusedAtCommit(String constraint) {
        assertThatThrownBy(connection::commit).hasMessageContaining(constraint);
    }

    private void run(String sql, UUID... values) throws SQLException {
        run(connection, sql, values);
    }

    private static void run(Connection writer, String sql, UUID... values) throws SQLException {
        try (var statement = writer.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
