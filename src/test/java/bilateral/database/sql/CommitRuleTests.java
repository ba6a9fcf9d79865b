package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.FilledTables;
import bilateral.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;

/** What else has to hold at commit: who takes part is somebody, and a meeting has two parties. */
class CommitRuleTests {

    private static final String TAKE_POSITION_AWAY = "delete from participant_position";

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = database.connect();
        FilledTables.fillAll(connection);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void participantThatClaimsAnOfficeHasOne() throws SQLException {
        run(TAKE_POSITION_AWAY);
        assertRefusedAtCommit("participant_first_position_fkey");
    }

    @Test
    void participantThatClaimsNoOfficeHasNone() throws SQLException {
        assertThatThrownBy(() -> run("update participant set has_position = false"))
                .hasMessageContaining("participant_position_participant_fkey");
        connection.rollback();
        run(TAKE_POSITION_AWAY);
        run("update participant set has_position = false");
        connection.commit();
    }

    @Test
    void participantNeedsAnOfficialAnOfficeOrADescription() throws SQLException {
        run("update participant set official_id = null");
        run(TAKE_POSITION_AWAY);
        assertThatThrownBy(() -> run("update participant set has_position = false"))
                .hasMessageContaining("participant_someone_check");
    }

    /** One writer takes the office away, the other the person: the participant stays somebody. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void twoWritersNeverLeaveAParticipantThatIsNobody(int first) throws Exception {
        Interleaving.Step[] steps = {
            writer -> {
                run(writer, TAKE_POSITION_AWAY);
                run(writer, "update participant set has_position = false");
            },
            writer -> run(writer, "update participant set official_id = null")
        };
        try (Interleaving writers = new Interleaving(database)) {
            writers.run(first, steps[first]);
            var waiting = writers.start(1 - first, steps[1 - first]);
            writers.run(first, Connection::commit);
            assertThat(Interleaving.await(waiting)).isFalse();
        }
        assertThat(
                        FilledTables.strings(
                                connection,
                                """
                                select count(*) from participant
                                where official_id is not null or description is not null
                                  or exists (select from participant_position where participant_id = id)
                                """))
                .containsExactly("1");
    }

    @Test
    void meetingHasTwoParties() throws SQLException {
        run("delete from meeting_party where ordinal = 2");
        assertRefusedAtCommit("meeting_second_party_fkey");
    }

    @Test
    void partiesOfAMeetingMayBeExchanged() throws SQLException {
        run("delete from meeting_party");
        run(
                """
                insert into meeting_party (meeting_id, ordinal, country_id, organization_id)
                select meeting.id, 1, '00000000-0000-7000-8000-0000000000c3'::uuid, null::uuid from meeting
                union all
                select meeting.id, 2, null, '00000000-0000-7000-8000-0000000000d1' from meeting
                """);
        connection.commit();
    }

    @Test
    void statusOfAVisitRestsOnACitationOfThatVisit() throws SQLException {
        run("update status_statement set citation_id = '00000000-0000-7000-8000-0000000000b2'");
        assertRefusedAtCommit("status_statement_citation_fkey");
    }

    private void assertRefusedAtCommit(String constraint) {
        assertThatThrownBy(connection::commit).hasMessageContaining(constraint);
    }

    private void run(String sql) throws SQLException {
        run(connection, sql);
    }

    private static void run(Connection writer, String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }
}
