package bilateral.agreement;

import bilateral.organization.Party;
import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what happened to agreements. */
@Repository
public class AgreementActionRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    AgreementActionRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the action with its signatories, or updates the one with its id. */
    public void save(AgreementAction action) {
        facts.save(FactType.AGREEMENT_ACTION, action.id(), action.citations());
        Party party = action.party();
        jdbc.sql(
                        """
                        insert into agreement_action (id, agreement_id, kind,
                            date_edtf, date_earliest, date_latest,
                            effective_edtf, effective_earliest, effective_latest,
                            party_country_id, party_organization_id, place, note)
                        values (:id, :agreement_id, :kind,
                            :date_edtf, :date_earliest, :date_latest,
                            :effective_edtf, :effective_earliest, :effective_latest,
                            :party_country_id, :party_organization_id, :place, :note)
                        on conflict (id) do update set
                            agreement_id = excluded.agreement_id, kind = excluded.kind,
                            date_edtf = excluded.date_edtf, date_earliest = excluded.date_earliest,
                            date_latest = excluded.date_latest,
                            effective_edtf = excluded.effective_edtf,
                            effective_earliest = excluded.effective_earliest,
                            effective_latest = excluded.effective_latest,
                            party_country_id = excluded.party_country_id,
                            party_organization_id = excluded.party_organization_id,
                            place = excluded.place, note = excluded.note,
                            revision = agreement_action.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", action.id())
                                .set("agreement_id", action.agreement())
                                .set("kind", action.kind())
                                .date("date", action.date())
                                .date("effective", action.effective())
                                .set("party_country_id", party == null ? null : party.country())
                                .set(
                                        "party_organization_id",
                                        party == null ? null : party.organization())
                                .set("place", action.place())
                                .set("note", action.note()))
                .update();
        saveSignatories(action);
    }

    private void saveSignatories(AgreementAction action) {
        jdbc.sql("delete from agreement_signatory where action_id = :id")
                .param("id", action.id())
                .update();
        int ordinal = 1;
        for (AgreementAction.Signatory signatory : action.signatories()) {
            Party of = signatory.of();
            jdbc.sql(
                            """
                            insert into agreement_signatory (action_id, ordinal, official_id,
                                position_id, description, for_country_id, for_organization_id)
                            values (:action_id, :ordinal, :official_id,
                                :position_id, :description, :for_country_id, :for_organization_id)
                            """)
                    .paramSource(
                            new Columns()
                                    .set("action_id", action.id())
                                    .set("ordinal", ordinal++)
                                    .set("official_id", signatory.official())
                                    .set("position_id", signatory.position())
                                    .set("description", signatory.description())
                                    .set("for_country_id", of == null ? null : of.country())
                                    .set(
                                            "for_organization_id",
                                            of == null ? null : of.organization()))
                    .update();
        }
    }
}
