package bilateral.exporter;

import bilateral.read.Answer.FilterArgument;
import bilateral.read.Answer.OrderArgument;
import bilateral.read.Binds;
import bilateral.read.Type;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A list that is exported.
 *
 * @param name how it is asked for
 * @param type its rows, as GraphQL filters and sorts them
 * @param view what comes out for each
 * @param filter its filter; null where it has none
 * @param order its orders; null where it has but one
 * @param stands what a row must be beside what its type says
 * @param changed which rows were written after a moment
 */
record ExportedList<T extends Table<?>>(
        String name,
        Type<T> type,
        Table<?> view,
        @Nullable FilterArgument<T> filter,
        @Nullable OrderArgument<T> order,
        BiFunction<T, Binds, Condition> stands,
        BiFunction<T, Field<OffsetDateTime>, Condition> changed) {

    static <T extends Table<?>> ExportedList<T> of(
            String name,
            Type<T> type,
            Table<?> view,
            @Nullable FilterArgument<T> filter,
            @Nullable OrderArgument<T> order) {
        return new ExportedList<>(
                name,
                type,
                view,
                filter,
                order,
                (rows, binds) -> DSL.noCondition(),
                (rows, since) -> updatedAt(rows).gt(since));
    }

    /**
     * The same, of which a row counts as written also when something else was that stands in it.
     */
    ExportedList<T> orChangedWhen(BiFunction<T, Field<OffsetDateTime>, Condition> other) {
        return new ExportedList<>(
                name,
                type,
                view,
                filter,
                order,
                stands,
                (rows, since) -> changed.apply(rows, since).or(other.apply(rows, since)));
    }

    private static Field<OffsetDateTime> updatedAt(Table<?> rows) {
        return Objects.requireNonNull(rows.field("updated_at", OffsetDateTime.class));
    }
}
