package bilateral.read;

import bilateral.paging.Cursor;
import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.paging.PageArguments;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Row;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list: which rows, from where, in which order, and how many.
 *
 * @param seek where the page starts and ends; one comparison of rows is one range of an index
 * @param limit one more than the page holds
 */
record Page<S>(
        Ordering<S> ordering,
        PageArguments arguments,
        Condition where,
        Condition seek,
        Field<Integer> limit) {

    static <S> Page<S> of(
            String field,
            S rows,
            Ordering<S> ordering,
            PageArguments arguments,
            Condition where,
            Binds binds) {
        List<Field<?>> columns = ordering.columns().apply(rows);
        boolean ascending = ordering.direction() == OrderDirection.ASC;
        RowN key = DSL.row(columns.toArray(Field<?>[]::new));
        Row after = cursor(field + ": after", ordering, columns, arguments.after(), binds);
        Row before = cursor(field + ": before", ordering, columns, arguments.before(), binds);
        Condition seek = DSL.noCondition();
        if (after != null) {
            seek = seek.and(ascending ? key.gt((RowN) after) : key.lt((RowN) after));
        }
        if (before != null) {
            seek = seek.and(ascending ? key.lt((RowN) before) : key.gt((RowN) before));
        }
        return new Page<>(ordering, arguments, where, seek, binds.page(arguments.size()));
    }

    /** The order in which rows are read: a page that is counted from the end is read backwards. */
    List<OrderField<?>> order(S rows) {
        boolean ascending = (ordering.direction() == OrderDirection.ASC) != arguments.backward();
        List<OrderField<?>> order = new ArrayList<>();
        for (Field<?> column : ordering.columns().apply(rows)) {
            order.add(ascending ? column.asc() : column.desc());
        }
        return order;
    }

    private static @Nullable RowN cursor(
            String argument,
            Ordering<?> ordering,
            List<Field<?>> columns,
            @Nullable String cursor,
            Binds binds) {
        if (cursor == null) {
            return null;
        }
        List<Object> values = Cursor.decode(argument, ordering, columns, cursor);
        Field<?>[] bound = new Field<?>[values.size()];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = binds.of(columns.get(i), values.get(i));
        }
        return DSL.row(bound);
    }
}
