package bilateral.read;

import bilateral.paging.Ordering;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What answers one field of a type whose rows come from the table {@code T}.
 *
 * <p>Made by {@link Fields}; compiled by {@link Compilation}.
 */
public sealed interface Answer<T extends Table<?>> {

    /** A value made of columns of the row; null where the first of them is. */
    record Value<T extends Table<?>>(
            List<Function<T, Field<?>>> columns,
            Function<@Nullable Object[], @Nullable Object> make)
            implements Answer<T> {}

    /** A value that a {@code @SchemaMapping} computes from these columns. */
    record Computed<T extends Table<?>>(FunctionCall<T, List<Field<?>>> columns)
            implements Answer<T> {}

    /** Another object that is made of columns of the same row. */
    record Embedded<T extends Table<?>>(String typeName, Function<T, Field<?>> presence)
            implements Answer<T> {}

    /** One row of another table, or none. */
    record One<T extends Table<?>, U extends Table<?>>(Type<U> type, BiFunction<T, U, Condition> on)
            implements Answer<T> {}

    /** One row of one of several tables: the first that has it. */
    record OneOf<T extends Table<?>>(List<One<T, ?>> options) implements Answer<T> {}

    /** The one row that a function returns. */
    record Call<T extends Table<?>, U extends Table<?>>(
            Type<U> type, FunctionCall<T, U> call, BiFunction<T, U, Condition> on)
            implements Answer<T> {}

    /** A column of the one row that a function returns. */
    record CallValue<T extends Table<?>, U extends Table<?>>(
            Type<U> type, FunctionCall<T, U> call, Function<U, Field<?>> column)
            implements Answer<T> {}

    /** An object made of other rows, such as what is counted of them, by a query of its own. */
    record Derived<T extends Table<?>, S extends Table<?>>(
            String typeName, FunctionCall<T, Derivation<S>> call) implements Answer<T> {}

    /** As many rows of an object that was {@linkplain Derived derived} as the arguments ask for. */
    record Excerpts<T extends Table<?>, S extends Table<?>>(
            String typeName, FunctionCall<T, Excerpt<S>> call) implements Answer<T> {}

    /** Several objects that are made of columns of the same row, as many as its table says. */
    record Parts<T extends Table<?>, S extends Table<?>>(
            String typeName, Function<T, List<S>> parts) implements Answer<T> {}

    /** All rows of a list that is short by nature. */
    record Many<T extends Table<?>, S extends Table<?>>(
            Spine<T, S> spine, Function<S, List<OrderField<?>>> order) implements Answer<T> {}

    /** A list that can grow, in pages. */
    record Connection<T extends Table<?>, S extends Table<?>>(
            Spine<T, S> spine,
            String typeName,
            @Nullable FilterArgument<S> filter,
            @Nullable OrderArgument<S> order,
            Ordering<S> defaultOrder)
            implements Answer<T> {

        /** Connections and edges are named after each other, as the Relay specification wants. */
        String edgeTypeName() {
            return typeName.substring(0, typeName.length() - "Connection".length()) + "Edge";
        }
    }

    /**
     * A function of the database, called with columns of the row and with the field's arguments.
     */
    @FunctionalInterface
    interface FunctionCall<T, U> {
        U apply(T table, Arguments arguments, Binds binds);
    }

    /**
     * The query of a derived object.
     *
     * @param table what its fields are made of: expressions, each of which is one value
     * @param shared the queries that these expressions share, by name
     */
    record Derivation<S extends Table<?>>(S table, List<CommonTableExpression<?>> shared) {}

    /**
     * A part of the rows of a shared query.
     *
     * @param first how many at most
     */
    record Excerpt<S extends Table<?>>(S rows, List<OrderField<?>> order, int first) {}

    /**
     * The rows of a list: which they are, and what stands in the list for each.
     *
     * @param type the rows; for an edge with fields of its own the table of the edge
     * @param source which of them belong to the row that has the list
     * @param element what stands in the list; null means the row itself
     */
    record Spine<T extends Table<?>, S extends Table<?>>(
            Type<S> type, Source<T, S> source, @Nullable Answer<S> element) {}

    /** Where the rows of a list come from. */
    sealed interface Source<T extends Table<?>, S extends Table<?>> {

        /** The table itself. */
        record Rows<T extends Table<?>, S extends Table<?>>(Restriction<T, S> on)
                implements Source<T, S> {}

        /** A function that returns rows. */
        record Called<T extends Table<?>, S extends Table<?>>(
                FunctionCall<T, S> call, Restriction<T, S> on) implements Source<T, S> {}

        /**
         * A function that returns rows, perhaps many: it is cut to the page before anything is
         * joined to it.
         */
        record Ranked<T extends Table<?>, S extends Table<?>>(FunctionCall<T, S> call)
                implements Source<T, S> {}

        /**
         * Several tables, each cut to the page before they are put together.
         *
         * @param heeded the arguments, beside those of the page, that each branch heeds by itself
         */
        record Union<T extends Table<?>, S extends Table<?>>(
                List<Branch<T, ?>> branches, Set<String> heeded) implements Source<T, S> {}
    }

    /**
     * One of several tables of a list.
     *
     * @param ascending what the list is ordered by, in this table
     * @param descending the same for the other direction
     */
    record Branch<T extends Table<?>, B extends Table<?>>(
            Type<B> type,
            Restriction<T, B> on,
            Function<B, List<Field<?>>> ascending,
            Function<B, List<Field<?>>> descending) {}

    /** The argument {@code filter}: its record, and which of these rows it lets through. */
    record FilterArgument<S>(Class<?> type, Function<Object, Wanted<S>> wanted) {}

    /** The argument {@code orderBy}: its record, and the order that it means for these rows. */
    record OrderArgument<S>(Class<?> type, Function<Object, Ordering<S>> ordering) {}

    /** Which rows belong to a list. */
    @FunctionalInterface
    interface Restriction<T, S> {
        Condition apply(T table, S rows, Arguments arguments, Binds binds);
    }
}
