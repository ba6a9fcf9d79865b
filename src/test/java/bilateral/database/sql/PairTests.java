package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.FilledTables;
import bilateral.TestDatabase;
import bilateral.time.FuzzyDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The pairs of countries and the dates that follow from parties and actions. */
class PairTests {

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;
    private Recorder recorder;
    private UUID a;
    private UUID b;
    private UUID c;
    private UUID agreement;

    PairTests() throws SQLException {
        connection = database.connect();
        recorder = new Recorder(connection);
        a = recorder.country("A");
        b = recorder.country("B");
        c = recorder.country("C");
        agreement = recorder.agreement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @BeforeEach
    void recordParties() throws SQLException {
        recorder.party(agreement, 1, a, "PARTY");
        recorder.party(agreement, 2, b, "PARTY");
    }

    @Test
    void everyTwoPartiesAreAPair() throws SQLException {
        assertThat(pairs()).containsExactly("AB");
        recorder.party(agreement, 3, c, "TERRITORY");
        assertThat(pairs()).containsExactly("AB", "AC", "BC");
    }

    @Test
    void severalPartiesOfSeveralAgreementsInOneStatement() throws SQLException {
        UUID other = recorder.agreement();
        run(
                """
                insert into agreement_party (agreement_id, ordinal, country_id)
                values (?, 3, ?), (?, 1, ?), (?, 2, ?)
                """,
                agreement,
                c,
                other,
                b,
                other,
                c);
        assertThat(pairs()).containsExactly("AB", "AC", "BC");
        assertThat(pairs(other)).containsExactly("BC");
    }

    @Test
    void partyThatIsRemovedIsInNoPair() throws SQLException {
        recorder.party(agreement, 3, c, "PARTY");
        run("delete from agreement_party where agreement_id = ? and country_id = ?", agreement, b);
        assertThat(pairs()).containsExactly("AC");
        run("delete from agreement_party where agreement_id = ?", agreement);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void partyThatIsExchangedLeavesNoPairBehind() throws SQLException {
        run(
                "update agreement_party set country_id = ? where agreement_id = ? and country_id ="
                        + " ?",
                c,
                agreement,
                b);
        assertThat(pairs()).containsExactly("AC");
    }

    @Test
    void partyThatMovesToAnotherAgreementLeavesNoPairBehind() throws SQLException {
        UUID other = recorder.agreement();
        recorder.party(other, 1, c, "PARTY");
        run(
                "update agreement_party set agreement_id = ? where agreement_id = ? and country_id"
                        + " = ?",
                other,
                agreement,
                b);
        assertThat(pairs()).isEmpty();
        assertThat(pairs(other)).containsExactly("BC");
    }

    @Test
    void retractedAgreementHasNoPairsUntilItStandsAgain() throws SQLException {
        recorder.retract("agreement", agreement);
        assertThat(pairs()).isEmpty();
        run(
                "update agreement set retracted_at = null, retraction_reason = null where id = ?",
                agreement);
        assertThat(pairs()).containsExactly("AB");
    }

    @Test
    void agreementHasTheDateOfItsEarliestAction() throws SQLException {
        assertThat(date()).containsExactly("undated");
        action("SIGNED", "2021-05");
        assertThat(date()).containsExactly("2021-05");
        UUID agreed = action("AGREED", "2020~");
        assertThat(date()).containsExactly("2020~");
        action("ENTERED_INTO_FORCE", "2022");
        assertThat(date()).containsExactly("2020~");
        assertThat(pairDates()).isEqualTo(agreementDates());

        run(
                "update agreement_action set date_edtf = '2023', date_earliest = '2023-01-01', "
                        + "date_latest = '2023-12-31' where id = ?",
                agreed);
        assertThat(date()).containsExactly("2021-05");
        assertThat(pairDates()).isEqualTo(agreementDates());
    }

    @Test
    void retractedOrRemovedActionGivesNoDate() throws SQLException {
        UUID agreed = action("AGREED", "2020");
        UUID signed = action("SIGNED", "2021");
        recorder.retract("agreement_action", agreed);
        assertThat(date()).containsExactly("2021");
        run("delete from agreement_action where id = ?", signed);
        assertThat(date()).containsExactly("undated");
        assertThat(pairDates()).isEqualTo(agreementDates());
    }

    @Test
    void actionThatMovesToAnotherAgreementTakesItsDateWithIt() throws SQLException {
        UUID other = recorder.agreement();
        UUID signed = action("SIGNED", "2021");
        run("update agreement_action set agreement_id = ? where id = ?", other, signed);
        assertThat(date()).containsExactly("undated");
        assertThat(
                        FilledTables.strings(
                                connection,
                                "select date_edtf from agreement where id = '%s'".formatted(other)))
                .containsExactly("2021");
    }

    @Test
    void undatedActionDoesNotHideADatedOne() throws SQLException {
        recorder.action(agreement, null, "AGREED", null, null);
        action("SIGNED", "2021");
        assertThat(date()).containsExactly("2021");
    }

    @Test
    void twoWritersThatAddAPartyEachMakeEveryPair() throws Exception {
        UUID d = recorder.country("D");
        connection.commit();
        try (Interleaving writers = new Interleaving(database)) {
            writers.run(0, writer -> addParty(writer, 3, c));
            var waiting = writers.start(1, writer -> addParty(writer, 4, d));
            writers.run(0, Connection::commit);
            assertThat(Interleaving.await(waiting)).isTrue();
            writers.run(1, Connection::commit);
        }
        assertThat(pairs()).containsExactly("AB", "AC", "AD", "BC", "BD", "CD");
    }

    @Test
    void twoWritersThatAddAnActionEachLeaveTheEarlierDate() throws Exception {
        UUID early = recorder.fact("AGREEMENT_ACTION");
        UUID late = recorder.fact("AGREEMENT_ACTION");
        connection.commit();
        try (Interleaving writers = new Interleaving(database)) {
            writers.run(0, writer -> addAction(writer, early, "2020-01-01"));
            var waiting = writers.start(1, writer -> addAction(writer, late, "2021-01-01"));
            writers.run(0, Connection::commit);
            assertThat(Interleaving.await(waiting)).isTrue();
            writers.run(1, Connection::commit);
        }
        assertThat(date()).containsExactly("2020-01-01");
    }

    @Test
    void meetingsHavePairsInTheSameWay() throws SQLException {
        UUID meeting = recorder.fact("MEETING");
        run(
                "insert into meeting (id, date_edtf, date_earliest, date_latest) "
                        + "values (?, '2021', '2021-01-01', '2021-12-31')",
                meeting);
        run(
                """
                insert into meeting_party (meeting_id, ordinal, country_id)
                values (?, 1, ?), (?, 2, ?), (?, 3, ?)
                """,
                meeting,
                a,
                meeting,
                b,
                meeting,
                c);
        assertThat(meetingPairs(meeting)).containsExactly("AB", "AC", "BC");
        run(
                "update meeting set date_edtf = null, date_earliest = null, date_latest = null"
                        + " where id = ?",
                meeting);
        assertThat(
                        FilledTables.strings(
                                connection,
                                """
                                select distinct meeting_pair.date_asc = meeting.date_asc
                                    and meeting_pair.date_desc = meeting.date_desc
                                from meeting_pair join meeting on meeting.id = meeting_id
                                """))
                .containsExactly("t");
        run("delete from meeting_party where meeting_id = ? and country_id = ?", meeting, c);
        assertThat(meetingPairs(meeting)).containsExactly("AB");
        recorder.retract("meeting", meeting);
        assertThat(meetingPairs(meeting)).isEmpty();
    }

    private void addParty(Connection writer, int ordinal, UUID country) throws SQLException {
        try (var statement =
                writer.prepareStatement(
                        "insert into agreement_party (agreement_id, ordinal, country_id) values (?,"
                                + " ?, ?)")) {
            statement.setObject(1, agreement);
            statement.setInt(2, ordinal);
            statement.setObject(3, country);
            statement.executeUpdate();
        }
    }

    private void addAction(Connection writer, UUID id, String day) throws SQLException {
        try (var statement =
                writer.prepareStatement(
                        """
                        insert into agreement_action (id, agreement_id, kind, date_edtf, date_earliest, date_latest)
                        values (?, ?, 'SIGNED', ?, ?::date, ?::date)
                        """)) {
            statement.setObject(1, id);
            statement.setObject(2, agreement);
            statement.setString(3, day);
            statement.setString(4, day);
            statement.setString(5, day);
            statement.executeUpdate();
        }
    }

    private UUID action(String kind, String edtf) throws SQLException {
        return recorder.action(agreement, null, kind, FuzzyDate.parse(edtf), null);
    }

    private List<String> date() throws SQLException {
        return FilledTables.strings(
                connection,
                "select coalesce(date_edtf, 'undated') from agreement where id = '%s'"
                        .formatted(agreement));
    }

    private List<String> agreementDates() throws SQLException {
        return FilledTables.strings(
                connection,
                "select date_asc || ' ' || date_desc from agreement where id = '%s'"
                        .formatted(agreement));
    }

    private List<String> pairDates() throws SQLException {
        return FilledTables.strings(
                connection,
                "select date_asc || ' ' || date_desc from agreement_pair where agreement_id = '%s'"
                        .formatted(agreement));
    }

    private List<String> pairs() throws SQLException {
        return pairs(agreement);
    }

    private List<String> pairs(UUID id) throws SQLException {
        return pairs("agreement", id);
    }

    private List<String> meetingPairs(UUID id) throws SQLException {
        return pairs("meeting", id);
    }

    private List<String> pairs(String of, UUID id) throws SQLException {
        return FilledTables.strings(
                connection,
                """
                select least(low.name, high.name) || greatest(low.name, high.name)
                from %s_pair
                join country low on low.id = pair_low
                join country high on high.id = pair_high
                where %s_id = '%s'
                order by 1
                """
                        .formatted(of, of, id));
    }

    private void run(String sql, UUID... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
