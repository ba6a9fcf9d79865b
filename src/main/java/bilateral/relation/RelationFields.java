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
import static bilateral.relation.RelationPairs.isLineOf;
import static bilateral.relation.RelationPairs.isOf;
import static bilateral.relation.RelationPairs.isOfEither;

import bilateral.agreement.AgreementFields;
import bilateral.agreement.AgreementFilter;
import bilateral.agreement.AgreementOrder;
import bilateral.figure.FigureFields;
import bilateral.grouping.GroupingFields;
import bilateral.meeting.MeetingFilter;
import bilateral.meeting.MeetingOrder;
import bilateral.milestone.MilestoneFields;
import bilateral.official.OfficialFilter;
import bilateral.official.PositionFields;
import bilateral.official.PositionFilter;
import bilateral.official.PositionOrder;
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
import bilateral.tables.tables.RecordedPairTable;
import bilateral.tables.tables.RelationOfficialTable;
import bilateral.tables.tables.RelationTable;
import bilateral.visit.VisitFields;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;

/** What answers the fields of the relation of two countries. */
@Component
public class RelationFields implements ReadModel {

    public static final Type<RelationTable> RELATION =
            Type.of("Relation", Tables.RELATION::as, (RelationTable pair) -> pair.PAIR_LOW);

    /** The same, where the rows of the countries' predecessors join theirs. */
    static final Type<RelationTable> JOINED =
            Type.of("Relation", RelationPairs.Joined::new, (RelationTable pair) -> pair.PAIR_LOW);

    /** The same, where there is anything on record to show. */
    static final Type<RelationTable> RECORDED =
            new Type<>(RELATION.name(), RELATION.as(), RELATION.key(), RelationFields::isRecorded);

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
        VisitFields.visits(relation, (pair, visit) -> isOf(pair, visit.PAIR_LOW, visit.PAIR_HIGH));
        MilestoneFields.milestones(
                relation, (pair, milestone) -> isOf(pair, milestone.PAIR_LOW, milestone.PAIR_HIGH));
        FigureFields.figures(
                relation, (pair, figure) -> isOf(pair, figure.PAIR_LOW, figure.PAIR_HIGH));
        GroupingFields.groupings(
                relation,
                (pair, grouping) ->
                        GroupingFields.hasMember(
                                        grouping, member -> isLineOf(pair, pair.PAIR_LOW, member))
                                .and(
                                        GroupingFields.hasMember(
                                                grouping,
                                                member -> isLineOf(pair, pair.PAIR_HIGH, member))));
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
        relation.connection("meetings", MEETING_PAIR, (pair, row) -> isOf(pair, row))
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
        relation.connection("agreements", AGREEMENT_PAIR, (pair, row) -> isOf(pair, row))
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
                .filter(
                        OfficialFilter.class,
                        OFFICIAL,
                        (held, official) -> official.ID.eq(held.OFFICIAL_ID))
                .inOrder(CERTAIN_FIRST)
                .connection("envoyPositions", POSITION, RelationFields::isEnvoy)
                .filter(PositionFilter.class)
                .orderBy(PositionOrder.class, PositionOrder::ordering)
                .inOrder(PositionOrder.DEFAULT.ordering());
    }

    /** Whether an office is that of the chief of mission of one of both at the other. */
    private static Condition isEnvoy(RelationTable pair, PositionTable position) {
        return position.FUNCTION
                .eq(DSL.inline("CHIEF_OF_MISSION"))
                .and(position.RETRACTED_AT.isNull())
                .and(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.POSITION_ACCREDITATION)
                                        .where(
                                                Tables.POSITION_ACCREDITATION.POSITION_ID.eq(
                                                        position.ID))
                                        .and(
                                                isOfEither(
                                                        pair,
                                                        PositionFields.homeOf(position),
                                                        Tables.POSITION_ACCREDITATION
                                                                .COUNTRY_ID))));
    }

    private static void declareOfficials(
            Fields<RelationTable> relation, Declarations declarations) {
        relation.connectionOf(
                        "officials",
                        PARTICIPATION,
                        (pair, arguments, binds) ->
                                Tables.RELATION_OFFICIAL(
                                        pair.PAIR_LOW,
                                        pair.PAIR_HIGH,
                                        DSL.inline(RelationPairs.isJoined(pair))),
                        (pair, row, arguments, binds) -> DSL.noCondition())
                .through(
                        "RelationOfficialConnection",
                        to(OFFICIAL, (row, official) -> official.ID.eq(row.OFFICIAL_ID)))
                .filter(
                        OfficialFilter.class,
                        OFFICIAL,
                        (row, official) -> official.ID.eq(row.OFFICIAL_ID))
                .orderBy(RelationOfficialOrder.class, RelationOfficialOrder::ordering)
                .inOrder(RelationOfficialOrder.DEFAULT.ordering());
        declarations
                .type("RelationOfficialEdge", RelationOfficialTable.class)
                .column("participations", row -> row.PARTICIPATIONS)
                .column("first", row -> row.FIRST_EDTF, Dates::point)
                .column("last", row -> row.LAST_EDTF, Dates::point);
    }

    private static Condition isRecorded(RelationTable pair) {
        RecordedPairTable recorded = Tables.RECORDED_PAIR.as(pair.getName() + "_recorded");
        return DSL.exists(
                DSL.selectOne()
                        .from(recorded)
                        .where(recorded.PAIR_LOW.eq(pair.PAIR_LOW))
                        .and(recorded.PAIR_HIGH.eq(pair.PAIR_HIGH)));
    }
}
