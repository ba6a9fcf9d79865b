package bilateral.visit;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.VisitTable;

import java.util.List;

/** In which order visits are wanted. */
public record VisitOrder(VisitOrderField field, OrderDirection direction) {

    static final VisitOrder DEFAULT = new VisitOrder(VisitOrderField.START, OrderDirection.ASC);

    /** The order by the columns that the indexes have. */
    public Ordering<VisitTable> ordering() {
        return switch (field) {
            case START ->
                    Ordering.byDate(
                            "visit.start",
                            direction,
                            visit -> List.of(visit.START_ASC, visit.END_ASC, visit.ID),
                            visit -> List.of(visit.START_DESC, visit.END_DESC, visit.ID));
            case END ->
                    Ordering.byDate(
                            "visit.end",
                            direction,
                            visit -> List.of(visit.END_ASC, visit.ID),
                            visit -> List.of(visit.END_DESC, visit.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "visit.updated",
                            direction,
                            visit -> List.of(visit.UPDATED_AT, visit.ID));
        };
    }
}
