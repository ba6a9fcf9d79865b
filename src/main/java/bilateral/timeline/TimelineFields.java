package bilateral.timeline;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.milestone.MilestoneFields.MILESTONE;
import static bilateral.read.Fields.to;
import static bilateral.relation.RelationFields.RELATION;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.read.Answer;
import bilateral.read.Answer.Branch;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.tables.Tables;
import bilateral.tables.tables.CountryTable;
import bilateral.tables.tables.EventTable;
import bilateral.tables.tables.RelationTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** What answers timelines: events of every kind in one list. */
@Component
public class TimelineFields implements ReadModel {

    static final Type<EventTable> EVENT =
            Type.of("Event", Tables.EVENT::as, (EventTable event) -> event.ID);

    /** What stands in the list: the event, whatever its type. */
    static final Answer<EventTable> NODE =
            Fields.anyOf(
                    List.of(
                            to(VISIT, (event, visit) -> is(event, "Visit", visit.ID)),
                            to(MEETING, (event, meeting) -> is(event, "Meeting", meeting.ID)),
                            to(
                                    AGREEMENT,
                                    (event, agreement) -> is(event, "Agreement", agreement.ID)),
                            to(
                                    MILESTONE,
                                    (event, milestone) -> is(event, "Milestone", milestone.ID))));

    /** The events of the whole data set. */
    static final List<Branch<Table<?>, ?>> ALL =
            List.of(
                    Fields.branch(
                            VISIT,
                            (all, visit) -> DSL.noCondition(),
                            visit -> List.of(visit.START_ASC, visit.ID),
                            visit -> List.of(visit.START_DESC, visit.ID)),
                    Fields.branch(
                            MEETING,
                            (all, meeting) -> DSL.noCondition(),
                            meeting -> List.of(meeting.DATE_ASC, meeting.ID),
                            meeting -> List.of(meeting.DATE_DESC, meeting.ID)),
                    Fields.branch(
                            AGREEMENT,
                            (all, agreement) -> DSL.noCondition(),
                            agreement -> List.of(agreement.DATE_ASC, agreement.ID),
                            agreement -> List.of(agreement.DATE_DESC, agreement.ID)),
                    Fields.branch(
                            MILESTONE,
                            (all, milestone) -> DSL.noCondition(),
                            milestone -> List.of(milestone.DATE_ASC, milestone.ID),
                            milestone -> List.of(milestone.DATE_DESC, milestone.ID)));

    /** The events of one relation, each from the index of pairs. */
    private static final List<Branch<RelationTable, ?>> OF_RELATION =
            List.of(
                    Fields.branch(
                            VISIT,
                            (relation, visit) -> isPair(relation, visit.PAIR_LOW, visit.PAIR_HIGH),
                            visit -> List.of(visit.START_ASC, visit.ID),
                            visit -> List.of(visit.START_DESC, visit.ID)),
                    Fields.branch(
                            Type.of(
                                    "Meeting",
                                    Tables.MEETING_PAIR::as,
                                    meeting -> meeting.MEETING_ID),
                            (relation, meeting) ->
                                    isPair(relation, meeting.PAIR_LOW, meeting.PAIR_HIGH),
                            meeting -> List.of(meeting.DATE_ASC, meeting.MEETING_ID),
                            meeting -> List.of(meeting.DATE_DESC, meeting.MEETING_ID)),
                    Fields.branch(
                            Type.of(
                                    "Agreement",
                                    Tables.AGREEMENT_PAIR::as,
                                    agreement -> agreement.AGREEMENT_ID),
                            (relation, agreement) ->
                                    isPair(relation, agreement.PAIR_LOW, agreement.PAIR_HIGH),
                            agreement -> List.of(agreement.DATE_ASC, agreement.AGREEMENT_ID),
                            agreement -> List.of(agreement.DATE_DESC, agreement.AGREEMENT_ID)),
                    Fields.branch(
                            MILESTONE,
                            (relation, milestone) ->
                                    isPair(relation, milestone.PAIR_LOW, milestone.PAIR_HIGH),
                            milestone -> List.of(milestone.DATE_ASC, milestone.ID),
                            milestone -> List.of(milestone.DATE_DESC, milestone.ID)));

    /** The events that one country has a part in. */
    private static final List<Branch<CountryTable, ?>> OF_COUNTRY =
            List.of(
                    Fields.branch(
                            VISIT,
                            (country, visit) ->
                                    visit.FROM_COUNTRY_ID
                                            .eq(country.ID)
                                            .or(visit.TO_COUNTRY_ID.eq(country.ID)),
                            visit -> List.of(visit.START_ASC, visit.ID),
                            visit -> List.of(visit.START_DESC, visit.ID)),
                    Fields.branch(
                            MEETING,
                            (country, meeting) ->
                                    DSL.exists(
                                            DSL.selectOne()
                                                    .from(Tables.MEETING_PARTY)
                                                    .where(
                                                            Tables.MEETING_PARTY.MEETING_ID.eq(
                                                                    meeting.ID))
                                                    .and(
                                                            Tables.MEETING_PARTY.COUNTRY_ID.eq(
                                                                    country.ID))),
                            meeting -> List.of(meeting.DATE_ASC, meeting.ID),
                            meeting -> List.of(meeting.DATE_DESC, meeting.ID)),
                    Fields.branch(
                            AGREEMENT,
                            (country, agreement) ->
                                    DSL.exists(
                                            DSL.selectOne()
                                                    .from(Tables.AGREEMENT_PARTY)
                                                    .where(
                                                            Tables.AGREEMENT_PARTY.AGREEMENT_ID.eq(
                                                                    agreement.ID))
                                                    .and(
                                                            Tables.AGREEMENT_PARTY.COUNTRY_ID.eq(
                                                                    country.ID))),
                            agreement -> List.of(agreement.DATE_ASC, agreement.ID),
                            agreement -> List.of(agreement.DATE_DESC, agreement.ID)),
                    Fields.branch(
                            MILESTONE,
                            (country, milestone) ->
                                    milestone
                                            .PAIR_LOW
                                            .eq(country.ID)
                                            .or(milestone.PAIR_HIGH.eq(country.ID)),
                            milestone -> List.of(milestone.DATE_ASC, milestone.ID),
                            milestone -> List.of(milestone.DATE_DESC, milestone.ID)));

    @Override
    public void declare(Declarations declarations) {
        declarations
                .type(COUNTRY)
                .union("timeline", EVENT, OF_COUNTRY)
                .through("TimelineConnection", NODE)
                .orderBy(TimelineOrder.class, TimelineOrder::ordering)
                .inOrder(TimelineOrder.DEFAULT.ordering());
        declarations
                .type(RELATION)
                .union("timeline", EVENT, OF_RELATION)
                .through("TimelineConnection", NODE)
                .orderBy(TimelineOrder.class, TimelineOrder::ordering)
                .inOrder(TimelineOrder.DEFAULT.ordering());
    }

    private static Condition is(EventTable event, String type, Field<UUID> id) {
        return event.TYPE.eq(DSL.inline(type)).and(id.eq(event.ID));
    }

    private static Condition isPair(RelationTable relation, Field<UUID> low, Field<UUID> high) {
        return low.eq(relation.PAIR_LOW).and(high.eq(relation.PAIR_HIGH));
    }
}
