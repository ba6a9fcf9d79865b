package bilateral.grouping;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.GroupingTable;

import java.util.List;

/** In which order groupings are wanted. */
public record GroupingOrder(GroupingOrderField field, OrderDirection direction) {

    static final GroupingOrder DEFAULT =
            new GroupingOrder(GroupingOrderField.NAME, OrderDirection.ASC);

    public Ordering<GroupingTable> ordering() {
        return switch (field) {
            case NAME ->
                    Ordering.of(
                            "grouping.name",
                            direction,
                            grouping -> List.of(grouping.NAME_FOLDED, grouping.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "grouping.updated",
                            direction,
                            grouping -> List.of(grouping.UPDATED_AT, grouping.ID));
        };
    }
}
