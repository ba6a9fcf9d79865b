package bilateral.official;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;
import bilateral.source.Name;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes officials. */
@Repository
public class OfficialRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    OfficialRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the official with all names, or updates the one with this id. */
    public void save(Official official) {
        facts.save(FactType.OFFICIAL, official.id(), official.citations());
        jdbc.sql(
                        """
                        insert into official (id, name, sort_name)
                        values (:id, :name, :sort_name)
                        on conflict (id) do update set
                            name = excluded.name, sort_name = excluded.sort_name,
                            revision = official.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", official.id())
                                .set("name", official.name())
                                .set("sort_name", official.sortName()))
                .update();
        jdbc.sql("delete from official_name where official_id = :id")
                .param("id", official.id())
                .update();
        official.names().forEach(name -> insertName(official, name));
    }

    private void insertName(Official official, Name name) {
        jdbc.sql(
                        """
                        insert into official_name (official_id, name, kind, language, script,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (:official_id, :name, :kind, :language, :script,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest)
                        """)
                .paramSource(
                        new Columns()
                                .set("official_id", official.id())
                                .set("name", name.name())
                                .set("kind", name.kind())
                                .set("language", name.language())
                                .set("script", name.script())
                                .period("period", name.period()))
                .update();
    }
}
