package bilateral.meeting;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.MeetingTable;

import org.jooq.Field;

import java.util.List;
import java.util.function.Function;

/** In which order meetings are wanted. */
public record MeetingOrder(MeetingOrderField field, OrderDirection direction) {

    public static final MeetingOrder DEFAULT =
            new MeetingOrder(MeetingOrderField.DATE, OrderDirection.ASC);

    Ordering<MeetingTable> ordering() {
        return ordering(
                meeting -> List.of(meeting.DATE_ASC, meeting.ID),
                meeting -> List.of(meeting.DATE_DESC, meeting.ID));
    }

    /** The same order of rows that stand for meetings. */
    public <S> Ordering<S> ordering(
            Function<S, List<Field<?>>> ascending, Function<S, List<Field<?>>> descending) {
        return switch (field) {
            case DATE -> Ordering.byDate("meeting.date", direction, ascending, descending);
        };
    }
}
