package bilateral.official;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.PositionTable;

import java.util.List;

/** In which order offices are wanted. */
public record PositionOrder(PositionOrderField field, OrderDirection direction) {

    public static final PositionOrder DEFAULT =
            new PositionOrder(PositionOrderField.TITLE, OrderDirection.ASC);

    public Ordering<PositionTable> ordering() {
        return switch (field) {
            case TITLE ->
                    Ordering.of(
                            "position.title",
                            direction,
                            position -> List.of(position.TITLE_FOLDED, position.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "position.updated",
                            direction,
                            position -> List.of(position.UPDATED_AT, position.ID));
        };
    }
}
