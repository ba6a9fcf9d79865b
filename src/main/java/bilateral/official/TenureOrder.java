package bilateral.official;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.TenureTable;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.List;

/** In which order tenures are wanted. */
public record TenureOrder(TenureOrderField field, OrderDirection direction) {

    static final TenureOrder DEFAULT = new TenureOrder(TenureOrderField.START, OrderDirection.ASC);

    public Ordering<TenureTable> ordering() {
        return switch (field) {
            case START ->
                    Ordering.byDate(
                            "tenure.period",
                            direction,
                            tenure -> List.of(tenure.START_ASC, tenure.END_ASC, tenure.ID),
                            tenure ->
                                    List.of(
                                            undatedLast(tenure.START_ASC),
                                            undatedLast(tenure.END_ASC),
                                            tenure.ID));
            case END ->
                    Ordering.byDate(
                            "tenure.end",
                            direction,
                            tenure -> List.of(tenure.END_ASC, tenure.START_ASC, tenure.ID),
                            tenure ->
                                    List.of(
                                            undatedLast(tenure.END_ASC),
                                            undatedLast(tenure.START_ASC),
                                            tenure.ID));
        };
    }

    /** One office, or one person, has few tenures: they need no index of the other direction. */
    private static Field<Long> undatedLast(Field<Long> ascending) {
        return DSL.coalesce(
                DSL.nullif(ascending, DSL.inline(Long.MAX_VALUE)), DSL.inline(-Long.MAX_VALUE));
    }
}
