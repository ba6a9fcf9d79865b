package bilateral.read;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.paging.PageArguments;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list: which rows, from where, in which order, and how many.
 *
 * @param from the rows' table, or what stands for it
 * @param where which rows are in the list
 * @param seek where the page starts and ends
 * @param limit one more than the page holds
 * @param count how many rows the list has in all
 */
record Page<S>(
        Ordering<S> ordering,
        PageArguments arguments,
        Table<?> from,
        Condition where,
        Condition seek,
        Field<Integer> limit,
        Field<Integer> count) {

    List<OrderField<?>> order(S rows) {
        return order(ordering.columns().apply(rows), ordering.direction(), arguments);
    }

    /** The order in which rows are read: a page that is counted from the end is read backwards. */
    static List<OrderField<?>> order(
            List<Field<?>> columns, OrderDirection direction, PageArguments arguments) {
        boolean ascending = (direction == OrderDirection.ASC) != arguments.backward();
        List<OrderField<?>> order = new ArrayList<>();
        for (Field<?> column : columns) {
            order.add(ascending ? column.asc() : column.desc());
        }
        return order;
    }
}
