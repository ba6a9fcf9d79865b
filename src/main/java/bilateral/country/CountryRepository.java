package bilateral.country;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;
import bilateral.source.Name;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes countries. */
@Repository
public class CountryRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    CountryRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * Inserts the country with its names, or updates the one with its id. Its periods and
     * predecessors, which name other countries, are for {@link #link(Country)}.
     */
    public void save(Country country) {
        facts.save(FactType.COUNTRY, country.id(), country.citations());
        jdbc.sql(
                        """
                        insert into country (id, code, name, kind)
                        values (:id, :code, :name, :kind)
                        on conflict (id) do update set
                            code = excluded.code, name = excluded.name, kind = excluded.kind,
                            revision = country.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", country.id())
                                .set("code", country.code())
                                .set("name", country.name())
                                .set("kind", country.kind()))
                .update();
        jdbc.sql("delete from country_name where country_id = :id")
                .param("id", country.id())
                .update();
        country.names().forEach(name -> insertName(country, name));
    }

    private void insertName(Country country, Name name) {
        jdbc.sql(
                        """
                        insert into country_name (country_id, name, kind, language, script,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (:country_id, :name, :kind, :language, :script,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest)
                        """)
                .paramSource(
                        new Columns()
                                .set("country_id", country.id())
                                .set("name", name.name())
                                .set("kind", name.kind())
                                .set("language", name.language())
                                .set("script", name.script())
                                .period("period", name.period()))
                .update();
    }

    /**
     * Writes the periods and predecessors of a saved country, once all that they name are saved.
     */
    public void link(Country country) {
        jdbc.sql("delete from country_period where country_id = :id")
                .param("id", country.id())
                .update();
        country.periods().forEach(period -> insertPeriod(country, period));
        jdbc.sql("delete from country_succession where successor_id = :id")
                .param("id", country.id())
                .update();
        country.predecessors().forEach(predecessor -> insertSuccession(country, predecessor));
    }

    private void insertPeriod(Country country, Country.Period period) {
        jdbc.sql(
                        """
                        insert into country_period (country_id, kind, administered_by_id,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (:country_id, :kind, :administered_by_id,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest)
                        """)
                .paramSource(
                        new Columns()
                                .set("country_id", country.id())
                                .set("kind", period.kind())
                                .set("administered_by_id", period.administeredBy())
                                .period("period", period.period()))
                .update();
    }

    private void insertSuccession(Country country, Country.Predecessor predecessor) {
        jdbc.sql(
                        """
                        insert into country_succession (predecessor_id, successor_id,
                            date_edtf, date_earliest, date_latest)
                        values (:predecessor_id, :successor_id,
                            :date_edtf, :date_earliest, :date_latest)
                        """)
                .paramSource(
                        new Columns()
                                .set("predecessor_id", predecessor.country())
                                .set("successor_id", country.id())
                                .date("date", predecessor.date()))
                .update();
    }
}
