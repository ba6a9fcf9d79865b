package bilateral.official;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes tenures. */
@Repository
public class TenureRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    TenureRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the tenure with its events, or updates the one with its id. */
    public void save(Tenure tenure) {
        facts.save(FactType.TENURE, tenure.id(), tenure.citations());
        jdbc.sql(
                        """
                        insert into tenure (id, official_id, position_id,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest,
                            rank, capacity, outcome, resident_at)
                        values (:id, :official_id, :position_id,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest,
                            :rank, :capacity, :outcome, :resident_at)
                        on conflict (id) do update set
                            official_id = excluded.official_id, position_id = excluded.position_id,
                            period_edtf = excluded.period_edtf,
                            period_open_as_of = excluded.period_open_as_of,
                            period_start_earliest = excluded.period_start_earliest,
                            period_start_latest = excluded.period_start_latest,
                            period_end_earliest = excluded.period_end_earliest,
                            period_end_latest = excluded.period_end_latest,
                            rank = excluded.rank, capacity = excluded.capacity,
                            outcome = excluded.outcome, resident_at = excluded.resident_at,
                            revision = tenure.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", tenure.id())
                                .set("official_id", tenure.official())
                                .set("position_id", tenure.position())
                                .period("period", tenure.period())
                                .set("rank", tenure.rank())
                                .set("capacity", tenure.capacity())
                                .set("outcome", tenure.outcome())
                                .set("resident_at", tenure.residentAt()))
                .update();
        jdbc.sql("delete from tenure_event where tenure_id = :id")
                .param("id", tenure.id())
                .update();
        tenure.events().forEach(event -> insertEvent(tenure, event));
    }

    private void insertEvent(Tenure tenure, Tenure.Event event) {
        jdbc.sql(
                        """
                        insert into tenure_event (tenure_id, kind,
                            date_edtf, date_earliest, date_latest, note)
                        values (:tenure_id, :kind, :date_edtf, :date_earliest, :date_latest, :note)
                        """)
                .paramSource(
                        new Columns()
                                .set("tenure_id", tenure.id())
                                .set("kind", event.kind())
                                .date("date", event.date())
                                .set("note", event.note()))
                .update();
    }
}
