package bilateral.read;

import bilateral.paging.Ordering;
import bilateral.paging.PageArguments;

import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What the arguments of a connection ask for, as a page. */
final class PageRequest {

    private PageRequest() {}

    /** The page of a connection that stands in a row. */
    static <T extends Table<?>, S extends Table<?>> Page<S> page(
            Answer.Connection<T, S> connection, T table, S rows, Arguments arguments, Binds binds) {
        Order<S> order =
                connection.order() == null ? null : arguments.get("orderBy", connection.order());
        Filter<S, ?> filter =
                connection.filter() == null ? null : arguments.get("filter", connection.filter());
        return page(
                connection.spine().type(),
                rows,
                connection.spine().on().apply(table, rows, arguments, binds),
                filter,
                order == null ? connection.defaultOrder() : order.ordering(),
                arguments,
                binds);
    }

    static <S extends Table<?>> Page<S> page(
            Type<S> type,
            S rows,
            Condition on,
            @Nullable Filter<S, ?> filter,
            Ordering<S> ordering,
            Arguments arguments,
            Binds binds) {
        Condition where = type.live().apply(rows).and(on);
        if (filter != null) {
            where = where.and(filter.condition(rows, binds));
        }
        PageArguments page = PageArguments.of(arguments.field(), arguments.values());
        return Page.of(arguments.field(), rows, ordering, page, where, binds);
    }
}
