package bilateral.milestone;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes milestones. */
@Repository
public class MilestoneRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    MilestoneRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the milestone, or updates the one with its id. */
    public void save(Milestone milestone) {
        facts.save(FactType.MILESTONE, milestone.id(), milestone.citations());
        jdbc.sql(
                        """
                        insert into milestone (id, pair_low, pair_high, kind, by_country_id,
                            date_edtf, date_earliest, date_latest, place, note)
                        values (:id, least(:one, :other), greatest(:one, :other), :kind,
                            :by_country_id,
                            :date_edtf, :date_earliest, :date_latest,
                            :place, :note)
                        on conflict (id) do update set
                            pair_low = excluded.pair_low, pair_high = excluded.pair_high,
                            kind = excluded.kind, by_country_id = excluded.by_country_id,
                            date_edtf = excluded.date_edtf, date_earliest = excluded.date_earliest,
                            date_latest = excluded.date_latest,
                            place = excluded.place, note = excluded.note,
                            revision = milestone.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", milestone.id())
                                .set("one", milestone.one())
                                .set("other", milestone.other())
                                .set("kind", milestone.kind())
                                .set("by_country_id", milestone.by())
                                .date("date", milestone.date())
                                .set("place", milestone.place())
                                .set("note", milestone.note()))
                .update();
    }
}
