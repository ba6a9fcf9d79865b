package bilateral.official;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.OfficialTable;

import java.util.List;

/** In which order officials are wanted. */
record OfficialOrder(OfficialOrderField field, OrderDirection direction) {

    Ordering<OfficialTable> ordering() {
        return switch (field) {
            case NAME ->
                    Ordering.of(
                            "official.name",
                            direction,
                            official -> List.of(official.SORT_NAME_FOLDED, official.ID));
        };
    }
}
