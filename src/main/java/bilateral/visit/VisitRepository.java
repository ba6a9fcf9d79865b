package bilateral.visit;

import bilateral.official.ParticipantRepository;
import bilateral.source.Citation;
import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes visits. */
@Repository
public class VisitRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;
    private final ParticipantRepository participants;

    VisitRepository(JdbcClient jdbc, FactRepository facts, ParticipantRepository participants) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.participants = participants;
    }

    /**
     * Inserts the visit with all that belongs to it, or updates the one with its id. The visit that
     * it accompanies is for {@link #link(Visit)}.
     */
    public void save(Visit visit) {
        List<Citation> citations =
                Stream.concat(
                                visit.citations().stream(),
                                visit.statuses().stream().map(Visit.StatusStatement::citation))
                        .toList();
        Map<Citation, UUID> cited = facts.save(FactType.VISIT, visit.id(), citations);
        jdbc.sql(
                        """
                        insert into visit (id, from_country_id, to_country_id,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest,
                            longer_stay_edtf, longer_stay_open_as_of,
                            longer_stay_start_earliest, longer_stay_start_latest,
                            longer_stay_end_earliest, longer_stay_end_latest,
                            kind, kind_text, purpose, sectors, places, trip_id)
                        values (:id, :from_country_id, :to_country_id,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest,
                            :longer_stay_edtf, :longer_stay_open_as_of,
                            :longer_stay_start_earliest, :longer_stay_start_latest,
                            :longer_stay_end_earliest, :longer_stay_end_latest,
                            :kind, :kind_text, :purpose, :sectors, :places, :trip_id)
                        on conflict (id) do update set
                            from_country_id = excluded.from_country_id,
                            to_country_id = excluded.to_country_id,
                            period_edtf = excluded.period_edtf,
                            period_open_as_of = excluded.period_open_as_of,
                            period_start_earliest = excluded.period_start_earliest,
                            period_start_latest = excluded.period_start_latest,
                            period_end_earliest = excluded.period_end_earliest,
                            period_end_latest = excluded.period_end_latest,
                            longer_stay_edtf = excluded.longer_stay_edtf,
                            longer_stay_open_as_of = excluded.longer_stay_open_as_of,
                            longer_stay_start_earliest = excluded.longer_stay_start_earliest,
                            longer_stay_start_latest = excluded.longer_stay_start_latest,
                            longer_stay_end_earliest = excluded.longer_stay_end_earliest,
                            longer_stay_end_latest = excluded.longer_stay_end_latest,
                            kind = excluded.kind, kind_text = excluded.kind_text,
                            purpose = excluded.purpose, sectors = excluded.sectors,
                            places = excluded.places, trip_id = excluded.trip_id,
                            revision = visit.revision + 1, updated_at = now()
                        """)
                .paramSource(columns(visit))
                .update();
        participants.save(FactType.VISIT, visit.id(), visit.participants());
        saveStatuses(visit, cited);
    }

    private static Columns columns(Visit visit) {
        return new Columns()
                .set("id", visit.id())
                .set("from_country_id", visit.from())
                .set("to_country_id", visit.to())
                .period("period", visit.period())
                .period("longer_stay", visit.longerStay())
                .set("kind", visit.kind())
                .set("kind_text", visit.kindText())
                .set("purpose", visit.purpose())
                .array("sectors", visit.sectors())
                .array("places", visit.places())
                .set("trip_id", visit.trip());
    }

    private void saveStatuses(Visit visit, Map<Citation, UUID> cited) {
        jdbc.sql("delete from status_statement where visit_id = :id")
                .param("id", visit.id())
                .update();
        for (Visit.StatusStatement statement : visit.statuses()) {
            jdbc.sql(
                            """
                            insert into status_statement (visit_id, status,
                                stated_edtf, stated_earliest, stated_latest, citation_id)
                            values (:visit_id, :status,
                                :stated_edtf, :stated_earliest, :stated_latest, :citation_id)
                            """)
                    .paramSource(
                            new Columns()
                                    .set("visit_id", visit.id())
                                    .set("status", statement.status())
                                    .date("stated", statement.stated())
                                    .set("citation_id", cited.get(statement.citation())))
                    .update();
        }
    }

    /** Writes which visit a saved one accompanies, once both are saved. */
    public void link(Visit visit) {
        jdbc.sql("update visit set accompanies_visit_id = :accompanies where id = :id")
                .paramSource(
                        new Columns().set("id", visit.id()).set("accompanies", visit.accompanies()))
                .update();
    }
}
