package bilateral.agreement;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;

import bilateral.node.NodeType;
import bilateral.organization.PartyFields;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementActionTable;
import bilateral.tables.tables.AgreementSignatoryTable;

import org.springframework.stereotype.Component;

import java.util.List;

/** What answers the fields of what happened to agreements. */
@Component
public class AgreementActionFields implements ReadModel {

    public static final Type<AgreementActionTable> ACTION =
            Type.of(
                            "AgreementAction",
                            Tables.AGREEMENT_ACTION::as,
                            (AgreementActionTable action) -> action.ID)
                    .unlessRetracted(action -> action.RETRACTED_AT);

    private static final Type<AgreementSignatoryTable> SIGNATORY =
            Type.of(
                    "AgreementSignatory",
                    Tables.AGREEMENT_SIGNATORY::as,
                    signatory -> signatory.ACTION_ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(ACTION),
                        NodeType.AGREEMENT_ACTION,
                        action -> action.ID,
                        action -> action.REVISION,
                        action -> action.UPDATED_AT)
                .one(
                        "agreement",
                        AGREEMENT,
                        (action, agreement) -> agreement.ID.eq(action.AGREEMENT_ID))
                .column("kind", action -> action.KIND)
                .column("date", action -> action.DATE_EDTF, Dates::point)
                .column("effectiveDate", action -> action.EFFECTIVE_EDTF, Dates::point)
                .oneOf(
                        "party",
                        PartyFields.party(
                                action -> action.PARTY_COUNTRY_ID,
                                action -> action.PARTY_ORGANIZATION_ID))
                .column("place", action -> action.PLACE)
                .list(
                        "signatories",
                        SIGNATORY,
                        (action, signatory) -> signatory.ACTION_ID.eq(action.ID),
                        signatory -> List.of(signatory.ORDINAL))
                .column("note", action -> action.NOTE);
        declarations
                .type(SIGNATORY)
                .one(
                        "official",
                        OFFICIAL,
                        (signatory, official) -> official.ID.eq(signatory.OFFICIAL_ID))
                .one(
                        "position",
                        POSITION,
                        (signatory, position) -> position.ID.eq(signatory.POSITION_ID))
                .column("description", signatory -> signatory.DESCRIPTION)
                .oneOf(
                        "for",
                        PartyFields.party(
                                signatory -> signatory.FOR_COUNTRY_ID,
                                signatory -> signatory.FOR_ORGANIZATION_ID));
    }
}
