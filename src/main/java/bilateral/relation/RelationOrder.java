package bilateral.relation;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.RelationTable;

import java.util.List;

/** In which order relations are wanted. */
record RelationOrder(RelationOrderField field, OrderDirection direction) {

    static final RelationOrder DEFAULT =
            new RelationOrder(RelationOrderField.CODE, OrderDirection.ASC);

    /** The order by columns that are never null; the two codes together are unique. */
    Ordering<RelationTable> ordering() {
        return switch (field) {
            case CODE ->
                    Ordering.of(
                            "relation.code",
                            direction,
                            pair -> List.of(pair.FIRST_CODE, pair.SECOND_CODE));
            case FIRST_EVENT ->
                    Ordering.byDate(
                            "relation.first",
                            direction,
                            pair -> List.of(pair.FIRST_ASC, pair.FIRST_CODE, pair.SECOND_CODE),
                            pair -> List.of(pair.FIRST_DESC, pair.FIRST_CODE, pair.SECOND_CODE));
            case LAST_EVENT ->
                    Ordering.byDate(
                            "relation.last",
                            direction,
                            pair -> List.of(pair.LAST_ASC, pair.FIRST_CODE, pair.SECOND_CODE),
                            pair -> List.of(pair.LAST_DESC, pair.FIRST_CODE, pair.SECOND_CODE));
        };
    }
}
