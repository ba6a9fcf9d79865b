package bilateral.agreement;

import bilateral.organization.Party;
import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes agreements. */
@Repository
public class AgreementRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    AgreementRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * Inserts the agreement with its parties, or updates the one with its id. Its links to others
     * are for {@link #link(Agreement)}; its date is that of its earliest action.
     */
    public void save(Agreement agreement) {
        facts.save(FactType.AGREEMENT, agreement.id(), agreement.citations());
        jdbc.sql(
                        """
                        insert into agreement (id, title, kind, summary, identifiers, sectors)
                        values (:id, :title, :kind, :summary, :identifiers, :sectors)
                        on conflict (id) do update set
                            title = excluded.title, kind = excluded.kind,
                            summary = excluded.summary, identifiers = excluded.identifiers,
                            sectors = excluded.sectors,
                            revision = agreement.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", agreement.id())
                                .set("title", agreement.title())
                                .set("kind", agreement.kind())
                                .set("summary", agreement.summary())
                                .array("identifiers", agreement.identifiers())
                                .array("sectors", agreement.sectors()))
                .update();
        saveParties(agreement);
    }

    /** A party that stays keeps its row: actions of that party alone refer to it. */
    private void saveParties(Agreement agreement) {
        // Behind the list, so that its places are free for whoever moves to them.
        jdbc.sql("update agreement_party set ordinal = ordinal + 16384 where agreement_id = :id")
                .param("id", agreement.id())
                .update();
        int ordinal = 1;
        for (Agreement.PartyInRole member : agreement.parties()) {
            Columns columns = columns(agreement, ordinal++, member);
            if (move(columns) == 0) {
                insert(columns);
            }
        }
    }

    private static Columns columns(Agreement agreement, int ordinal, Agreement.PartyInRole member) {
        Party party = member.party();
        return new Columns()
                .set("agreement_id", agreement.id())
                .set("ordinal", ordinal)
                .set("country_id", party.country())
                .set("organization_id", party.organization())
                .set("role", member.role());
    }

    private int move(Columns columns) {
        return jdbc.sql(
                        """
                        update agreement_party
                        set ordinal = :ordinal, role = :role
                        where agreement_id = :agreement_id
                          and country_id is not distinct from :country_id
                          and organization_id is not distinct from :organization_id
                        """)
                .paramSource(columns)
                .update();
    }

    private void insert(Columns columns) {
        jdbc.sql(
                        """
                        insert into agreement_party (agreement_id, ordinal, country_id,
                            organization_id, role)
                        values (:agreement_id, :ordinal, :country_id, :organization_id, :role)
                        """)
                .paramSource(columns)
                .update();
    }

    /**
     * Writes the links of a saved agreement, once all that they name are saved, and takes away
     * parties that it no longer has, once no action names them.
     */
    public void link(Agreement agreement) {
        jdbc.sql("delete from agreement_party where agreement_id = :id and ordinal > 16384")
                .param("id", agreement.id())
                .update();
        jdbc.sql("delete from agreement_link where agreement_id = :id")
                .param("id", agreement.id())
                .update();
        for (Agreement.Link link : agreement.links()) {
            jdbc.sql(
                            """
                            insert into agreement_link (agreement_id, related_id, kind)
                            values (:agreement_id, :related_id, :kind)
                            """)
                    .param("agreement_id", agreement.id())
                    .param("related_id", link.related())
                    .param("kind", link.kind().name())
                    .update();
        }
    }
}
