package bilateral.official;

import bilateral.organization.Party;
import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes offices. */
@Repository
public class PositionRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    PositionRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the office with all that belongs to it, or updates the one with its id. */
    public void save(Position position) {
        facts.save(FactType.POSITION, position.id(), position.citations());
        jdbc.sql(
                        """
                        insert into position (id, title, function, organization_id, country_id)
                        values (:id, :title, :function, :organization_id, :country_id)
                        on conflict (id) do update set
                            title = excluded.title, function = excluded.function,
                            organization_id = excluded.organization_id,
                            country_id = excluded.country_id,
                            revision = position.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", position.id())
                                .set("title", position.title())
                                .set("function", position.function())
                                .set("organization_id", position.organization())
                                .set("country_id", position.country()))
                .update();
        saveOtherTitles(position);
        saveAccreditations(position);
    }

    private void saveOtherTitles(Position position) {
        jdbc.sql("delete from position_title where position_id = :id")
                .param("id", position.id())
                .update();
        for (Position.OtherTitle other : position.otherTitles()) {
            jdbc.sql(
                            """
                            insert into position_title (position_id, title, language)
                            values (:position_id, :title, :language)
                            """)
                    .paramSource(
                            new Columns()
                                    .set("position_id", position.id())
                                    .set("title", other.title())
                                    .set("language", other.language()))
                    .update();
        }
    }

    private void saveAccreditations(Position position) {
        jdbc.sql("delete from position_accreditation where position_id = :id")
                .param("id", position.id())
                .update();
        int ordinal = 1;
        for (Party party : position.accreditedTo()) {
            jdbc.sql(
                            """
                            insert into position_accreditation (position_id, ordinal,
                                country_id, organization_id)
                            values (:position_id, :ordinal, :country_id, :organization_id)
                            """)
                    .paramSource(
                            new Columns()
                                    .set("position_id", position.id())
                                    .set("ordinal", ordinal++)
                                    .set("country_id", party.country())
                                    .set("organization_id", party.organization()))
                    .update();
        }
    }
}
