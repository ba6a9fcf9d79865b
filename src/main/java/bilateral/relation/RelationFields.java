package bilateral.relation;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.milestone.MilestoneFields.MILESTONE;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.official.TenureFields.ANY;
import static bilateral.official.TenureFields.CERTAIN_FIRST;
import static bilateral.official.TenureFields.TENURE_ON;
import static bilateral.read.Fields.to;

import bilateral.agreement.AgreementFields;
import bilateral.agreement.AgreementFilter;
import bilateral.agreement.AgreementOrder;
import bilateral.figure.FigureFields;
import bilateral.grouping.GroupingFields;
import bilateral.meeting.MeetingFilter;
import bilateral.meeting.MeetingOrder;
import bilateral.milestone.MilestoneFields;
import bilateral.official.PositionFields;
import bilateral.official.TenureFields;
import bilateral.paging.Ordering;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementPairTable;
import bilateral.tables.tables.DiplomaticStatusTable;
import bilateral.tables.tables.MeetingPairTable;
import bilateral.tables.tables.PositionTable;
import bilateral.tables.tables.RelationOfficialTable;
import bilateral.tables.tables.RelationTable;
import bilateral.visit.VisitFields;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** What answers the fields of the relation of two countries. */
@Component
public class RelationFields implements ReadModel {

    public static final Type<RelationTable> RELATION =
            Type.of("Relation", Tables.RELATION::as, (RelationTable pair) -> pair.PAIR_LOW);

    private static final Type<DiplomaticStatusTable> STATUS =
            Type.of("DiplomaticStatus", Tables.DIPLOMATIC_STATUS::as, status -> status.STATUS);
    private static final Type<MeetingPairTable> MEETING_PAIR =
            Type.of("MeetingPair", Tables.MEETING_PAIR::as, pair -> pair.MEETING_ID);
    private static final Type<AgreementPairTable> AGREEMENT_PAIR =
            Type.of("AgreementPair", Tables.AGREEMENT_PAIR::as, pair -> pair.AGREEMENT_ID);
    private static final Type<RelationOfficialTable> PARTICIPATION =
            Type.of(
                    "RelationOfficial",
                    Tables.RELATION_OFFICIAL::as,
                    participation -> participation.OFFICIAL_ID);

    private static final Ordering<RelationOfficialTable> MOST_OFTEN_FIRST =
            Ordering.ascending(
                    "relation.official",
                    participation -> List.of(participation.ORDER_KEY, participation.OFFICIAL_ID));

    @Override
    public void declare(Declarations declarations) {
        Fields<RelationTable> relation = declarations.type(RELATION);
        relation.list(
                        "countries",
                        COUNTRY,
                        (pair, country) -> country.ID.in(pair.PAIR_LOW, pair.PAIR_HIGH),
                        country -> List.of(country.CODE))
                .call(
                        "diplomaticStatus",
                        STATUS,
                        (pair, arguments, binds) ->
                                Tables.DIPLOMATIC_STATUS(
                                        pair.PAIR_LOW,
                                        pair.PAIR_HIGH,
                                        Dates.asOf(arguments, binds)));
        VisitFields.visits(relation, (pair, visit) -> is(pair, visit.PAIR_LOW, visit.PAIR_HIGH));
        MilestoneFields.milestones(
                relation, (pair, milestone) -> is(pair, milestone.PAIR_LOW, milestone.PAIR_HIGH));
        FigureFields.figures(
                relation, (pair, figure) -> is(pair, figure.PAIR_LOW, figure.PAIR_HIGH));
        GroupingFields.groupings(
                relation,
                (pair, grouping) ->
                        GroupingFields.hasMember(grouping, pair.PAIR_LOW)
                                .and(GroupingFields.hasMember(grouping, pair.PAIR_HIGH)));
        declareMeetings(relation);
        declareAgreements(relation, declarations);
        declareEnvoys(relation);
        declareOfficials(relation, declarations);
        declarations
                .type(STATUS)
                .column("status", status -> status.STATUS)
                .column("certainty", status -> status.CERTAINTY)
                .column("alternative", status -> status.ALTERNATIVE)
                .column("since", status -> status.SINCE_EDTF, Dates::point)
                .one(
                        "milestone",
                        MILESTONE,
                        (status, milestone) -> milestone.ID.eq(status.MILESTONE_ID));
    }

    private static void declareMeetings(Fields<RelationTable> relation) {
        relation.connection(
                        "meetings",
                        MEETING_PAIR,
                        (pair, row) -> is(pair, row.PAIR_LOW, row.PAIR_HIGH))
                .through(
                        "MeetingConnection",
                        to(MEETING, (row, meeting) -> meeting.ID.eq(row.MEETING_ID)))
                .filter(
                        MeetingFilter.class,
                        MEETING,
                        (row, meeting) -> meeting.ID.eq(row.MEETING_ID))
                .orderBy(MeetingOrder.class, RelationFields::meetingOrder)
                .inOrder(meetingOrder(MeetingOrder.DEFAULT));
    }

    private static Ordering<MeetingPairTable> meetingOrder(MeetingOrder order) {
        return order.ordering(
                row -> row.DATE_ASC,
                row -> row.DATE_DESC,
                row -> MeetingOrder.updatedAt(row.MEETING_ID),
                row -> row.MEETING_ID);
    }

    private static void declareAgreements(
            Fields<RelationTable> relation, Declarations declarations) {
        relation.connection(
                        "agreements",
                        AGREEMENT_PAIR,
                        (pair, row) -> is(pair, row.PAIR_LOW, row.PAIR_HIGH))
                .through(
                        "RelationAgreementConnection",
                        to(AGREEMENT, (row, agreement) -> agreement.ID.eq(row.AGREEMENT_ID)))
                .filter(
                        AgreementFilter.class,
                        filter ->
                                (row, binds) ->
                                        filter.of(
                                                row.AGREEMENT_ID,
                                                row.PAIR_LOW,
                                                row.PAIR_HIGH,
                                                binds))
                .orderBy(AgreementOrder.class, RelationFields::agreementOrder)
                .inOrder(agreementOrder(AgreementOrder.DEFAULT));
        declarations
                .type("RelationAgreementEdge", AgreementPairTable.class)
                .call(
                        "status",
                        AgreementFields.STATUS,
                        (row, arguments, binds) ->
                                Tables.AGREEMENT_STANDING(
                                        row.AGREEMENT_ID,
                                        Dates.asOf(arguments, binds),
                                        row.PAIR_LOW,
                                        row.PAIR_HIGH));
    }

    private static Ordering<AgreementPairTable> agreementOrder(AgreementOrder order) {
        return order.ordering(
                row -> row.DATE_ASC,
                row -> row.DATE_DESC,
                row -> AgreementOrder.updatedAt(row.AGREEMENT_ID),
                row -> row.AGREEMENT_ID);
    }

    private static void declareEnvoys(Fields<RelationTable> relation) {
        relation.connectionOf(
                        "envoys",
                        TENURE_ON,
                        (pair, arguments, binds) ->
                                Tables.TENURE_ON(ANY, ANY, Dates.asOfOrToday(arguments, binds)),
                        (pair, held, arguments, binds) ->
                                TenureFields.asCertainAs(arguments, held)
                                        .and(
                                                held.POSITION_ID.in(
                                                        DSL.select(Tables.POSITION.ID)
                                                                .from(Tables.POSITION)
                                                                .where(
                                                                        isEnvoy(
                                                                                pair,
                                                                                Tables.POSITION)))))
                .through(
                        "PositionHolderConnection",
                        to(OFFICIAL, (held, official) -> official.ID.eq(held.OFFICIAL_ID)))
                .inOrder(CERTAIN_FIRST)
                .connection("envoyPositions", POSITION, RelationFields::isEnvoy)
                .inOrder(PositionFields.BY_TITLE);
    }

    /** Whether an office is that of the chief of mission of one of both at the other. */
    private static Condition isEnvoy(RelationTable pair, PositionTable position) {
        Field<UUID> home = PositionFields.homeOf(position);
        return position.FUNCTION
                .eq(DSL.inline("CHIEF_OF_MISSION"))
                .and(position.RETRACTED_AT.isNull())
                .and(home.in(pair.PAIR_LOW, pair.PAIR_HIGH))
                .and(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.POSITION_ACCREDITATION)
                                        .where(
                                                Tables.POSITION_ACCREDITATION.POSITION_ID.eq(
                                                        position.ID))
                                        .and(
                                                Tables.POSITION_ACCREDITATION.COUNTRY_ID.in(
                                                        pair.PAIR_LOW, pair.PAIR_HIGH))
                                        .and(Tables.POSITION_ACCREDITATION.COUNTRY_ID.ne(home))));
    }

    private static void declareOfficials(
            Fields<RelationTable> relation, Declarations declarations) {
        relation.connection(
                        "officials",
                        PARTICIPATION,
                        (pair, row) -> is(pair, row.PAIR_LOW, row.PAIR_HIGH))
                .through(
                        "RelationOfficialConnection",
                        to(OFFICIAL, (row, official) -> official.ID.eq(row.OFFICIAL_ID)))
                .inOrder(MOST_OFTEN_FIRST);
        declarations
                .type("RelationOfficialEdge", RelationOfficialTable.class)
                .column("participations", row -> row.PARTICIPATIONS)
                .column("first", row -> row.FIRST_EDTF, Dates::point)
                .column("last", row -> row.LAST_EDTF, Dates::point);
    }

    private static Condition is(RelationTable pair, Field<UUID> low, Field<UUID> high) {
        return low.eq(pair.PAIR_LOW).and(high.eq(pair.PAIR_HIGH));
    }
}
