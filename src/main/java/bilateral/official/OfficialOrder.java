package bilateral.official;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.OfficialTable;

import java.util.List;

/** In which order officials are wanted. */
public record OfficialOrder(OfficialOrderField field, OrderDirection direction) {

    static final OfficialOrder DEFAULT =
            new OfficialOrder(OfficialOrderField.NAME, OrderDirection.ASC);

    public Ordering<OfficialTable> ordering() {
        return switch (field) {
            case NAME ->
                    Ordering.of(
                            "official.name",
                            direction,
                            official -> List.of(official.SORT_NAME_FOLDED, official.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "official.updated",
                            direction,
                            official -> List.of(official.UPDATED_AT, official.ID));
        };
    }
}
