package bilateral.relation;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.RelationOfficialTable;

import java.util.List;

/** In which order those who took part in a relation's events are wanted. */
public record RelationOfficialOrder(RelationOfficialOrderField field, OrderDirection direction) {

    static final RelationOfficialOrder DEFAULT =
            new RelationOfficialOrder(
                    RelationOfficialOrderField.PARTICIPATIONS, OrderDirection.DESC);

    Ordering<RelationOfficialTable> ordering() {
        return switch (field) {
            case PARTICIPATIONS ->
                    Ordering.of(
                            "relation.official.participations",
                            direction,
                            row -> List.of(row.PARTICIPATIONS, row.OFFICIAL_ID));
            case FIRST ->
                    Ordering.byDate(
                            "relation.official.first",
                            direction,
                            row -> List.of(row.FIRST_ASC, row.OFFICIAL_ID),
                            row -> List.of(row.FIRST_DESC, row.OFFICIAL_ID));
            case LAST ->
                    Ordering.byDate(
                            "relation.official.last",
                            direction,
                            row -> List.of(row.LAST_ASC, row.OFFICIAL_ID),
                            row -> List.of(row.LAST_DESC, row.OFFICIAL_ID));
            case NAME ->
                    Ordering.of(
                            "relation.official.name",
                            direction,
                            row -> List.of(row.SORT_NAME, row.OFFICIAL_ID));
        };
    }
}
