package bilateral.organization;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;
import bilateral.source.Name;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organizations. */
@Repository
public class OrganizationRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    OrganizationRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the organization with its names, or updates the one with its id. */
    public void save(Organization organization) {
        facts.save(FactType.ORGANIZATION, organization.id(), organization.citations());
        jdbc.sql(
                        """
                        insert into organization (id, name, kind, country_id)
                        values (:id, :name, :kind, :country_id)
                        on conflict (id) do update set
                            name = excluded.name, kind = excluded.kind,
                            country_id = excluded.country_id,
                            revision = organization.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", organization.id())
                                .set("name", organization.name())
                                .set("kind", organization.kind())
                                .set("country_id", organization.country()))
                .update();
        jdbc.sql("delete from organization_name where organization_id = :id")
                .param("id", organization.id())
                .update();
        organization.names().forEach(name -> insertName(organization, name));
    }

    private void insertName(Organization organization, Name name) {
        jdbc.sql(
                        """
                        insert into organization_name (organization_id, name, kind, language, script,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (:organization_id, :name, :kind, :language, :script,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest)
                        """)
                .paramSource(
                        new Columns()
                                .set("organization_id", organization.id())
                                .set("name", name.name())
                                .set("kind", name.kind())
                                .set("language", name.language())
                                .set("script", name.script())
                                .period("period", name.period()))
                .update();
    }
}
