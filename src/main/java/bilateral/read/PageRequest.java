package bilateral.read;

import bilateral.paging.Cursor;
import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.paging.PageArguments;
import bilateral.read.Answer.Branch;
import bilateral.read.Answer.FilterArgument;
import bilateral.read.Answer.OrderArgument;
import bilateral.read.Answer.Source;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Makes a page of what a connection declares and what its arguments ask for. */
final class PageRequest {

    private final Arguments arguments;
    private final Binds binds;
    private final PageArguments page;

    PageRequest(Arguments arguments, Binds binds) {
        this.arguments = arguments;
        this.binds = binds;
        this.page = PageArguments.of(arguments.field(), arguments.values());
    }

    /** The page of a connection whose filter and order are among the arguments. */
    <T extends Table<?>, S extends Table<?>> Page<S> page(
            Answer.Connection<T, S> connection, T table, S rows) {
        return page(connection, table, rows, wanted(connection), ordering(connection));
    }

    private <S extends Table<?>> @Nullable Wanted<S> wanted(Answer.Connection<?, S> connection) {
        FilterArgument<S> argument = connection.filter();
        Object filter = argument == null ? null : arguments.get("filter", argument.type());
        return argument == null || filter == null ? null : argument.wanted().apply(filter);
    }

    private <S extends Table<?>> Ordering<S> ordering(Answer.Connection<?, S> connection) {
        OrderArgument<S> argument = connection.order();
        Object order = argument == null ? null : arguments.get("orderBy", argument.type());
        return argument == null || order == null
                ? connection.defaultOrder()
                : argument.ordering().apply(order);
    }

    /** The page of a connection whose filter and order are known already. */
    <T extends Table<?>, S extends Table<?>> Page<S> page(
            Answer.Connection<T, S> connection,
            T table,
            S rows,
            @Nullable Wanted<S> wanted,
            Ordering<S> ordering) {
        Condition where = connection.spine().type().live().apply(rows);
        if (wanted != null) {
            where = where.and(wanted.condition(rows, binds));
        }
        Condition seek = seek(ordering, ordering.columns().apply(rows));
        Field<Integer> limit = binds.page(page.size());
        return switch (connection.spine().source()) {
            case Source.Rows<T, S> source -> {
                Condition all = where.and(source.on().apply(table, rows, arguments, binds));
                yield new Page<>(ordering, page, rows, all, seek, limit, count(rows, all));
            }
            case Source.Called<T, S> source -> {
                Table<?> from = source.call().apply(table, arguments, binds).as(rows.getName());
                Condition all = where.and(source.on().apply(table, rows, arguments, binds));
                yield new Page<>(ordering, page, from, all, seek, limit, count(from, all));
            }
            case Source.Ranked<T, S> source -> {
                Table<?> all = source.call().apply(table, arguments, binds).as(rows.getName());
                Table<?> cut = cut(all, rows, where.and(seek), ordering, limit);
                Condition none = DSL.noCondition();
                yield new Page<>(ordering, page, cut, none, none, limit, count(all, where));
            }
            case Source.Union<T, S> source -> {
                Union<T> union = new Union<>(table, ordering, limit, rows.getName());
                source.branches().forEach(union::add);
                yield new Page<>(ordering, page, union.table(), where, seek, limit, union.count());
            }
        };
    }

    /** The rows of the page alone, under the name of them all. */
    private <S extends Table<?>> Table<?> cut(
            Table<?> all, S rows, Condition where, Ordering<S> ordering, Field<Integer> limit) {
        List<OrderField<?>> order =
                Page.order(ordering.columns().apply(rows), ordering.direction(), page);
        return DSL.select(rows.fields())
                .from(all)
                .where(where)
                .orderBy(order)
                .limit(limit)
                .asTable(rows.getName());
    }

    /** Where the page starts and ends: one comparison of rows is one range of an index. */
    private Condition seek(Ordering<?> ordering, List<Field<?>> columns) {
        boolean ascending = ordering.direction() == OrderDirection.ASC;
        RowN key = DSL.row(columns.toArray(Field<?>[]::new));
        Condition seek = DSL.noCondition();
        if (page.after() != null) {
            RowN after = cursor("after", ordering, columns, page.after());
            seek = seek.and(ascending ? key.gt(after) : key.lt(after));
        }
        if (page.before() != null) {
            RowN before = cursor("before", ordering, columns, page.before());
            seek = seek.and(ascending ? key.lt(before) : key.gt(before));
        }
        return seek;
    }

    private RowN cursor(
            String argument, Ordering<?> ordering, List<Field<?>> columns, String cursor) {
        String name = arguments.field() + ": " + argument;
        List<Object> values = Cursor.decode(name, ordering, columns, cursor);
        Field<?>[] bound = new Field<?>[values.size()];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = binds.of(columns.get(i), values.get(i));
        }
        return DSL.row(bound);
    }

    private static Field<Integer> count(Table<?> from, Condition where) {
        return DSL.field(
                DSL.select(DSL.cast(DSL.count(), SQLDataType.INTEGER)).from(from).where(where));
    }

    /**
     * Several tables as one. Each gives no more than the page needs, in order, from its own index:
     * a union that is ordered as a whole reads them all.
     */
    private final class Union<T extends Table<?>> {

        private final T table;
        private final Ordering<?> ordering;
        private final Field<Integer> limit;
        private final String alias;
        private final List<Select<Record>> selects = new ArrayList<>();
        private final List<Field<Integer>> counts = new ArrayList<>();

        Union(T table, Ordering<?> ordering, Field<Integer> limit, String alias) {
            this.table = table;
            this.ordering = ordering;
            this.limit = limit;
            this.alias = alias;
        }

        <B extends Table<?>> void add(Branch<T, B> branch) {
            B rows = branch.type().as().apply(alias + "_" + selects.size());
            boolean ascending = ordering.direction() == OrderDirection.ASC;
            List<Field<?>> columns =
                    (ascending ? branch.ascending() : branch.descending()).apply(rows);
            Condition where =
                    branch.type()
                            .live()
                            .apply(rows)
                            .and(branch.on().apply(table, rows, arguments, binds));
            List<Field<?>> selected = new ArrayList<>();
            selected.add(DSL.inline(branch.type().name()).as("type"));
            selected.add(columns.getFirst().as(ascending ? "date_asc" : "date_desc"));
            selected.add(columns.getLast().as("id"));
            selects.add(
                    DSL.select(selected)
                            .from(rows)
                            .where(where, seek(ordering, columns))
                            .orderBy(Page.order(columns, ordering.direction(), page))
                            .limit(limit));
            counts.add(PageRequest.count(rows, where));
        }

        Table<?> table() {
            return selects.stream().reduce(Select::unionAll).orElseThrow().asTable(alias);
        }

        Field<Integer> count() {
            return counts.stream().reduce(Field::plus).orElseThrow();
        }
    }
}
