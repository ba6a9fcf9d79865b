package bilateral.timeline;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.EventTable;

import java.util.List;

/** Whether a timeline starts with its earliest event or with its latest. */
public record TimelineOrder(OrderDirection direction) {

    static final TimelineOrder DEFAULT = new TimelineOrder(OrderDirection.ASC);

    Ordering<EventTable> ordering() {
        return Ordering.byDate(
                "timeline",
                direction,
                event -> List.of(event.DATE_ASC, event.ID),
                event -> List.of(event.DATE_DESC, event.ID));
    }
}
