package bilateral.agreement;

import static bilateral.agreement.AgreementActionFields.ACTION;
import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.organization.OrganizationFields.ORGANIZATION;
import static bilateral.read.Fields.to;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.meeting.MeetingFields;
import bilateral.node.NodeType;
import bilateral.organization.PartyFields;
import bilateral.paging.Ordering;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementPartyStatusTable;
import bilateral.tables.tables.AgreementPartyTable;
import bilateral.tables.tables.AgreementRelatedTable;
import bilateral.tables.tables.AgreementStandingTable;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.MeetingAgreementTable;
import bilateral.visit.VisitFields;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** What answers the fields of agreements, and lists of agreements elsewhere. */
@Component
public class AgreementFields implements ReadModel {

    public static final Type<AgreementTable> AGREEMENT =
            Type.of("Agreement", Tables.AGREEMENT::as, (AgreementTable agreement) -> agreement.ID)
                    .unlessRetracted(agreement -> agreement.RETRACTED_AT);

    /** Where an agreement stands, as a whole or between two countries. */
    public static final Type<AgreementStandingTable> STATUS =
            Type.of("AgreementStatus", Tables.AGREEMENT_STANDING::as, status -> status.STATUS);

    private static final Field<UUID> NO_COUNTRY = DSL.inline((UUID) null, SQLDataType.UUID);

    private static final Type<AgreementPartyTable> PARTY =
            Type.of("AgreementParty", Tables.AGREEMENT_PARTY::as, party -> party.ORDINAL);
    private static final Type<AgreementPartyStatusTable> PARTY_STATUS =
            Type.of(
                    "AgreementPartyStatus",
                    Tables.AGREEMENT_PARTY_STATUS::as,
                    status -> status.STATUS);
    private static final Type<AgreementRelatedTable> RELATED =
            Type.of("AgreementRelation", Tables.AGREEMENT_RELATED::as, link -> link.KIND);
    private static final Type<MeetingAgreementTable> OUTCOME =
            Type.of("MeetingOutcome", Tables.MEETING_AGREEMENT::as, link -> link.AGREEMENT_ID);

    @Override
    public void declare(Declarations declarations) {
        declareAgreement(declarations);
        declareParties(declarations);
        declarations
                .type(STATUS)
                .column("status", status -> status.STATUS)
                .column("certainty", status -> status.CERTAINTY)
                .column("alternative", status -> status.ALTERNATIVE)
                .column("since", status -> status.SINCE_EDTF, Dates::point);
        declarations
                .type(RELATED)
                .column("kind", link -> link.KIND)
                .one("agreement", AGREEMENT, (link, related) -> related.ID.eq(link.RELATED_ID));
        declareOutcomes(declarations);
        declareAgreementsElsewhere(declarations);
    }

    private static void declareAgreement(Declarations declarations) {
        Fields<AgreementTable> fields =
                FactFields.of(
                                declarations.type(AGREEMENT),
                                NodeType.AGREEMENT,
                                agreement -> agreement.ID,
                                agreement -> agreement.REVISION,
                                agreement -> agreement.UPDATED_AT)
                        .column("title", agreement -> agreement.TITLE)
                        .column("kind", agreement -> agreement.KIND)
                        .column("summary", agreement -> agreement.SUMMARY)
                        .column("identifiers", agreement -> agreement.IDENTIFIERS)
                        .column("sectors", agreement -> agreement.SECTORS)
                        .column("date", agreement -> agreement.DATE_EDTF, Dates::point)
                        .call(
                                "status",
                                STATUS,
                                (agreement, arguments, binds) ->
                                        Tables.AGREEMENT_STANDING(
                                                agreement.ID,
                                                Dates.asOf(arguments, binds),
                                                NO_COUNTRY,
                                                NO_COUNTRY))
                        .list(
                                "actions",
                                ACTION,
                                (agreement, action) -> action.AGREEMENT_ID.eq(agreement.ID),
                                action -> List.of(action.DATE_ASC, action.ID))
                        .list(
                                "parties",
                                PARTY,
                                (agreement, party) -> party.AGREEMENT_ID.eq(agreement.ID),
                                party -> List.of(party.ORDINAL),
                                PartyFields.party(
                                        party -> party.COUNTRY_ID, party -> party.ORGANIZATION_ID))
                        .list(
                                "participation",
                                PARTY,
                                (agreement, party) -> party.AGREEMENT_ID.eq(agreement.ID),
                                party -> List.of(party.ORDINAL))
                        .list(
                                "related",
                                RELATED,
                                (agreement, link) -> link.AGREEMENT_ID.eq(agreement.ID),
                                link -> List.of(link.KIND, link.RELATED_ID));
        MeetingFields.meetings(
                fields,
                (agreement, meeting) ->
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.MEETING_OUTCOME)
                                        .where(Tables.MEETING_OUTCOME.AGREEMENT_ID.eq(agreement.ID))
                                        .and(Tables.MEETING_OUTCOME.MEETING_ID.eq(meeting.ID))));
        VisitFields.visits(
                fields,
                (agreement, visit) ->
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.MEETING_OUTCOME)
                                        .join(Tables.MEETING)
                                        .on(Tables.MEETING.ID.eq(Tables.MEETING_OUTCOME.MEETING_ID))
                                        .where(Tables.MEETING_OUTCOME.AGREEMENT_ID.eq(agreement.ID))
                                        .and(Tables.MEETING.VISIT_ID.eq(visit.ID))
                                        .and(Tables.MEETING.RETRACTED_AT.isNull())));
    }

    private static void declareParties(Declarations declarations) {
        declarations
                .type(PARTY)
                .oneOf(
                        "party",
                        PartyFields.party(
                                party -> party.COUNTRY_ID, party -> party.ORGANIZATION_ID))
                .column("role", party -> party.ROLE)
                .call(
                        "status",
                        PARTY_STATUS,
                        (party, arguments, binds) ->
                                Tables.AGREEMENT_PARTY_STATUS(
                                        party.AGREEMENT_ID, Dates.asOf(arguments, binds)),
                        (party, status) -> status.ORDINAL.eq(party.ORDINAL));
        declarations
                .type(PARTY_STATUS)
                .column("status", status -> status.STATUS)
                .column("certainty", status -> status.CERTAINTY)
                .column("alternative", status -> status.ALTERNATIVE)
                .column("since", status -> status.SINCE_EDTF, Dates::point);
    }

    private static void declareOutcomes(Declarations declarations) {
        declarations
                .type(MEETING)
                .connection("outcomes", OUTCOME, (meeting, link) -> link.MEETING_ID.eq(meeting.ID))
                .through(
                        "MeetingOutcomeConnection",
                        to(AGREEMENT, (link, agreement) -> agreement.ID.eq(link.AGREEMENT_ID)))
                .filter(
                        AgreementFilter.class,
                        filter -> (link, binds) -> filter.of(link.AGREEMENT_ID, null, null, binds))
                .orderBy(AgreementOrder.class, AgreementFields::outcomeOrder)
                .inOrder(outcomeOrder(AgreementOrder.DEFAULT));
        declarations
                .type("MeetingOutcomeEdge", MeetingAgreementTable.class)
                .column("mark", link -> link.MARK);
    }

    private static Ordering<MeetingAgreementTable> outcomeOrder(AgreementOrder order) {
        return order.ordering(
                link -> link.DATE_ASC,
                link -> link.DATE_DESC,
                link -> AgreementOrder.updatedAt(link.AGREEMENT_ID),
                link -> link.AGREEMENT_ID);
    }

    private static void declareAgreementsElsewhere(Declarations declarations) {
        agreements(
                declarations.type(COUNTRY),
                (country, agreement) ->
                        hasParty(agreement, Tables.AGREEMENT_PARTY.COUNTRY_ID.eq(country.ID)));
        agreements(
                declarations.type(ORGANIZATION),
                (organization, agreement) ->
                        hasParty(
                                agreement,
                                Tables.AGREEMENT_PARTY.ORGANIZATION_ID.eq(organization.ID)));
        agreements(
                declarations.type(OFFICIAL),
                (official, agreement) ->
                        isSigned(
                                agreement, Tables.AGREEMENT_SIGNATORY.OFFICIAL_ID.eq(official.ID)));
        agreements(
                declarations.type(POSITION),
                (position, agreement) ->
                        isSigned(
                                agreement, Tables.AGREEMENT_SIGNATORY.POSITION_ID.eq(position.ID)));
        agreements(
                declarations.type(VISIT),
                (visit, agreement) ->
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.MEETING)
                                        .join(Tables.MEETING_OUTCOME)
                                        .on(Tables.MEETING_OUTCOME.MEETING_ID.eq(Tables.MEETING.ID))
                                        .where(Tables.MEETING.VISIT_ID.eq(visit.ID))
                                        .and(Tables.MEETING.RETRACTED_AT.isNull())
                                        .and(
                                                Tables.MEETING_OUTCOME.AGREEMENT_ID.eq(
                                                        agreement.ID))));
    }

    private static <T extends Table<?>> void agreements(
            Fields<T> fields, BiFunction<T, AgreementTable, Condition> on) {
        fields.connection("agreements", AGREEMENT, on)
                .filter(AgreementFilter.class, AgreementFilter::anywhere)
                .orderBy(AgreementOrder.class, AgreementOrder::ordering)
                .inOrder(AgreementOrder.DEFAULT.ordering());
    }

    private static Condition isSigned(AgreementTable agreement, Condition signatory) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.AGREEMENT_SIGNATORY)
                        .join(Tables.AGREEMENT_ACTION)
                        .on(Tables.AGREEMENT_ACTION.ID.eq(Tables.AGREEMENT_SIGNATORY.ACTION_ID))
                        .where(Tables.AGREEMENT_ACTION.AGREEMENT_ID.eq(agreement.ID))
                        .and(Tables.AGREEMENT_ACTION.RETRACTED_AT.isNull())
                        .and(signatory));
    }

    private static Condition hasParty(AgreementTable agreement, Condition party) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.AGREEMENT_PARTY)
                        .where(Tables.AGREEMENT_PARTY.AGREEMENT_ID.eq(agreement.ID))
                        .and(party));
    }
}
