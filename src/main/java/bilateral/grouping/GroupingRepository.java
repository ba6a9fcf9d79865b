package bilateral.grouping;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes groupings. */
@Repository
public class GroupingRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    GroupingRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the grouping with its members, or updates the one with its id. */
    public void save(Grouping grouping) {
        facts.save(FactType.GROUPING, grouping.id(), grouping.citations());
        jdbc.sql(
                        """
                        insert into "grouping" (id, name, status, note)
                        values (:id, :name, :status, :note)
                        on conflict (id) do update set
                            name = excluded.name, status = excluded.status, note = excluded.note,
                            revision = "grouping".revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", grouping.id())
                                .set("name", grouping.name())
                                .set("status", grouping.status())
                                .set("note", grouping.note()))
                .update();
        jdbc.sql("delete from grouping_member where grouping_id = :id")
                .param("id", grouping.id())
                .update();
        int ordinal = 1;
        for (Grouping.Member member : grouping.members()) {
            insertMember(grouping, ordinal++, member);
        }
    }

    private void insertMember(Grouping grouping, int ordinal, Grouping.Member member) {
        jdbc.sql(
                        """
                        insert into grouping_member (grouping_id, country_id, ordinal,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (:grouping_id, :country_id, :ordinal,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest)
                        """)
                .paramSource(
                        new Columns()
                                .set("grouping_id", grouping.id())
                                .set("country_id", member.country())
                                .set("ordinal", ordinal)
                                .period("period", member.period()))
                .update();
    }
}
