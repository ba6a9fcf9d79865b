package bilateral.timeline;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.milestone.MilestoneFields.MILESTONE;
import static bilateral.official.OfficialFields.OFFICIAL;
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
import bilateral.tables.tables.EventTable;

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

    @Override
    public void declare(Declarations declarations) {
        timeline(declarations.type(COUNTRY), TimelineBranches.OF_COUNTRY);
        timeline(declarations.type(OFFICIAL), TimelineBranches.OF_OFFICIAL);
        timeline(declarations.type(RELATION), TimelineBranches.OF_RELATION);
    }

    private static <T extends Table<?>> void timeline(
            Fields<T> fields, List<Branch<T, ?>> branches) {
        fields.union("timeline", EVENT, branches, "filter")
                .through("TimelineConnection", NODE)
                .orderBy(TimelineOrder.class, TimelineOrder::ordering)
                .inOrder(TimelineOrder.DEFAULT.ordering());
    }

    private static Condition is(EventTable event, String type, Field<UUID> id) {
        return event.TYPE.eq(DSL.inline(type)).and(id.eq(event.ID));
    }
}
