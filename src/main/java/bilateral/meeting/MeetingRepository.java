package bilateral.meeting;

import bilateral.official.ParticipantRepository;
import bilateral.organization.Party;
import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes meetings. */
@Repository
public class MeetingRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;
    private final ParticipantRepository participants;

    MeetingRepository(JdbcClient jdbc, FactRepository facts, ParticipantRepository participants) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.participants = participants;
    }

    /** Inserts the meeting with all that belongs to it, or updates the one with its id. */
    public void save(Meeting meeting) {
        facts.save(FactType.MEETING, meeting.id(), meeting.citations());
        jdbc.sql(
                        """
                        insert into meeting (id, title, format, summary, place,
                            date_edtf, date_earliest, date_latest,
                            end_edtf, end_earliest, end_latest,
                            sectors, visit_id)
                        values (:id, :title, :format, :summary, :place,
                            :date_edtf, :date_earliest, :date_latest,
                            :end_edtf, :end_earliest, :end_latest,
                            :sectors, :visit_id)
                        on conflict (id) do update set
                            title = excluded.title, format = excluded.format,
                            summary = excluded.summary, place = excluded.place,
                            date_edtf = excluded.date_edtf, date_earliest = excluded.date_earliest,
                            date_latest = excluded.date_latest,
                            end_edtf = excluded.end_edtf, end_earliest = excluded.end_earliest,
                            end_latest = excluded.end_latest,
                            sectors = excluded.sectors, visit_id = excluded.visit_id,
                            revision = meeting.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", meeting.id())
                                .set("title", meeting.title())
                                .set("format", meeting.format())
                                .set("summary", meeting.summary())
                                .set("place", meeting.place())
                                .date("date", meeting.date())
                                .date("end", meeting.end())
                                .array("sectors", meeting.sectors())
                                .set("visit_id", meeting.visit()))
                .update();
        saveParties(meeting);
        participants.save(FactType.MEETING, meeting.id(), meeting.participants());
        saveOutcomes(meeting);
    }

    private void saveParties(Meeting meeting) {
        jdbc.sql("delete from meeting_party where meeting_id = :id")
                .param("id", meeting.id())
                .update();
        int ordinal = 1;
        for (Party party : meeting.parties()) {
            jdbc.sql(
                            """
                            insert into meeting_party (meeting_id, ordinal, country_id,
                                organization_id)
                            values (:meeting_id, :ordinal, :country_id, :organization_id)
                            """)
                    .paramSource(
                            new Columns()
                                    .set("meeting_id", meeting.id())
                                    .set("ordinal", ordinal++)
                                    .set("country_id", party.country())
                                    .set("organization_id", party.organization()))
                    .update();
        }
    }

    private void saveOutcomes(Meeting meeting) {
        jdbc.sql("delete from meeting_outcome where meeting_id = :id")
                .param("id", meeting.id())
                .update();
        for (Meeting.Outcome outcome : meeting.outcomes()) {
            jdbc.sql(
                            """
                            insert into meeting_outcome (meeting_id, agreement_id, mark)
                            values (:meeting_id, :agreement_id, :mark)
                            """)
                    .paramSource(
                            new Columns()
                                    .set("meeting_id", meeting.id())
                                    .set("agreement_id", outcome.agreement())
                                    .set("mark", outcome.mark()))
                    .update();
        }
    }
}
