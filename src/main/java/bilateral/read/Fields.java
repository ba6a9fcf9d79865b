package bilateral.read;

import bilateral.paging.Ordering;
import bilateral.read.Answer.Branch;
import bilateral.read.Answer.Derivation;
import bilateral.read.Answer.Excerpt;
import bilateral.read.Answer.FilterArgument;
import bilateral.read.Answer.FunctionCall;
import bilateral.read.Answer.One;
import bilateral.read.Answer.OrderArgument;
import bilateral.read.Answer.Restriction;
import bilateral.read.Answer.Source;
import bilateral.read.Answer.Spine;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What answers the fields of one type. Each method declares one field.
 *
 * @param <T> the table that the type's rows come from
 */
public final class Fields<T extends Table<?>> {

    private final String typeName;
    private final Map<String, Answer<T>> answers = new LinkedHashMap<>();

    Fields(String typeName) {
        this.typeName = typeName;
    }

    Map<String, Answer<T>> answers() {
        return answers;
    }

    /** A column as it is. */
    public Fields<T> column(String field, Function<T, Field<?>> column) {
        return put(field, new Answer.Value<>(List.of(column), values -> values[0]));
    }

    /** A column as another value; null stays null. */
    public <V> Fields<T> column(
            String field, Function<T, Field<V>> column, Function<V, @Nullable Object> make) {
        return value(field, List.of(column::apply), values -> make.apply(cast(values[0])));
    }

    /** A value made of several columns; null where the first is null. */
    public Fields<T> value(
            String field,
            List<Function<T, Field<?>>> columns,
            Function<@Nullable Object[], @Nullable Object> make) {
        return put(
                field,
                new Answer.Value<>(
                        columns, values -> values[0] == null ? null : make.apply(values)));
    }

    /** A value that a {@code @SchemaMapping} computes from these {@link Columns}. */
    public Fields<T> computed(String field, FunctionCall<T, List<Field<?>>> columns) {
        return put(field, new Answer.Computed<>(columns));
    }

    /** An object of another type made of columns of this row; null where {@code presence} is. */
    public Fields<T> embedded(String field, String type, Function<T, Field<?>> presence) {
        return put(field, new Answer.Embedded<>(type, presence));
    }

    /** One row of another table; null where none fits. */
    public <U extends Table<?>> Fields<T> one(
            String field, Type<U> type, BiFunction<T, U, Condition> on) {
        return put(field, new One<>(type, on));
    }

    /** An object of an abstract type: one row of one of several tables. */
    public Fields<T> oneOf(String field, Answer<T> options) {
        return put(field, options);
    }

    /** The one row that a function of the database returns. */
    public <U extends Table<?>> Fields<T> call(
            String field, Type<U> type, FunctionCall<T, U> call) {
        return call(field, type, call, (row, called) -> DSL.noCondition());
    }

    /** The one of several rows that a function of the database returns. */
    public <U extends Table<?>> Fields<T> call(
            String field, Type<U> type, FunctionCall<T, U> call, BiFunction<T, U, Condition> on) {
        return put(field, new Answer.Call<>(type, call, on));
    }

    /** A column of the one row that a function of the database returns. */
    public <U extends Table<?>> Fields<T> columnOf(
            String field, Type<U> type, FunctionCall<T, U> call, Function<U, Field<?>> column) {
        return put(field, new Answer.CallValue<>(type, call, column));
    }

    /** An object that a query makes of other rows, by the field's arguments. */
    public <S extends Table<?>> Fields<T> derived(
            String field, String type, FunctionCall<T, Derivation<S>> call) {
        return put(field, new Answer.Derived<>(type, call));
    }

    /** A list of rows that the object itself was derived with, by the field's arguments. */
    public <S extends Table<?>> Fields<T> excerpt(
            String field, String type, FunctionCall<T, Excerpt<S>> call) {
        return put(field, new Answer.Excerpts<>(type, call));
    }

    /** A list of objects made of columns of this row. */
    public <S extends Table<?>> Fields<T> parts(
            String field, String type, Function<T, List<S>> parts) {
        return put(field, new Answer.Parts<>(type, parts));
    }

    /** All rows of a list that is short by nature. */
    public <S extends Table<?>> Fields<T> list(
            String field,
            Type<S> type,
            BiFunction<T, S, Condition> on,
            Function<S, List<OrderField<?>>> order) {
        return put(field, new Answer.Many<>(new Spine<>(type, rows(on), null), order));
    }

    /** The same, where another table links the row to what stands in the list. */
    public <S extends Table<?>> Fields<T> list(
            String field,
            Type<S> links,
            BiFunction<T, S, Condition> on,
            Function<S, List<OrderField<?>>> order,
            Answer<S> element) {
        return put(field, new Answer.Many<>(new Spine<>(links, rows(on), element), order));
    }

    /** A list that can grow, in pages. */
    public <S extends Table<?>> ConnectionFields<T, S> connection(
            String field, Type<S> type, BiFunction<T, S, Condition> on) {
        return new ConnectionFields<>(this, field, type, rows(on));
    }

    /** The same, where the arguments say which rows belong to it. */
    public <S extends Table<?>> ConnectionFields<T, S> connection(
            String field, Type<S> type, Restriction<T, S> on) {
        return new ConnectionFields<>(this, field, type, new Source.Rows<>(on));
    }

    /** The same, where a function returns the rows. */
    public <S extends Table<?>> ConnectionFields<T, S> connectionOf(
            String field, Type<S> type, FunctionCall<T, S> call, Restriction<T, S> on) {
        return new ConnectionFields<>(this, field, type, new Source.Called<>(call, on));
    }

    /** The same, where the rows come from several tables, which heed these arguments. */
    public <S extends Table<?>> ConnectionFields<T, S> union(
            String field, Type<S> type, List<Branch<T, ?>> branches, String... heeded) {
        return new ConnectionFields<>(
                this, field, type, new Source.Union<>(branches, Set.of(heeded)));
    }

    /** One row of the first of these tables that has it. */
    public static <T extends Table<?>> Answer<T> anyOf(List<One<T, ?>> options) {
        return new Answer.OneOf<>(options);
    }

    /** An option of {@link #anyOf}, or what a link leads to. */
    public static <T extends Table<?>, U extends Table<?>> One<T, U> to(
            Type<U> type, BiFunction<T, U, Condition> on) {
        return new One<>(type, on);
    }

    Fields<T> put(String field, Answer<T> answer) {
        if (answers.putIfAbsent(field, answer) != null) {
            throw new IllegalStateException(typeName + "." + field + " is declared twice");
        }
        return this;
    }

    private static <T extends Table<?>, S extends Table<?>> Source<T, S> rows(
            BiFunction<T, S, Condition> on) {
        return new Source.Rows<>((table, rows, arguments, binds) -> on.apply(table, rows));
    }

    @SuppressWarnings("unchecked")
    private static <V> V cast(Object value) {
        return (V) value;
    }

    /** The rest of a connection's declaration, up to its order. */
    public static final class ConnectionFields<T extends Table<?>, S extends Table<?>> {

        private final Fields<T> fields;
        private final String field;
        private final Type<S> type;
        private final Source<T, S> source;
        private @Nullable Answer<S> node;
        private String typeName;
        private @Nullable FilterArgument<S> filter;
        private @Nullable OrderArgument<S> order;

        private ConnectionFields(
                Fields<T> fields, String field, Type<S> type, Source<T, S> source) {
            this.fields = fields;
            this.field = field;
            this.type = type;
            this.source = source;
            this.typeName = type.name() + "Connection";
        }

        /** The rows are those of the edges, each of which leads to a node. */
        public ConnectionFields<T, S> through(String typeName, Answer<S> node) {
            this.typeName = typeName;
            this.node = node;
            return this;
        }

        /** Takes the argument {@code filter}. */
        public <F extends Filter<S, F>> ConnectionFields<T, S> filter(Class<F> type) {
            return filter(type, filter -> filter);
        }

        /** The same, and says what it means for these rows. */
        @SuppressWarnings("unchecked")
        public <F> ConnectionFields<T, S> filter(Class<F> type, Function<F, Wanted<S>> wanted) {
            this.filter = new FilterArgument<>(type, value -> wanted.apply((F) value));
            return this;
        }

        /** The same, where the rows are links and the filter is of what they lead to. */
        public <F extends Filter<N, F>, N extends Table<?>> ConnectionFields<T, S> filter(
                Class<F> type, Type<N> nodes, BiFunction<S, N, Condition> on) {
            return filter(
                    type,
                    filter ->
                            (row, binds) -> {
                                N node = nodes.as().apply(((Table<?>) row).getName() + "_node");
                                return DSL.exists(
                                        DSL.selectOne()
                                                .from(node)
                                                .where(on.apply(row, node))
                                                .and(filter.condition(node, binds)));
                            });
        }

        /** Takes the argument {@code orderBy}, and says what it means for these rows. */
        @SuppressWarnings("unchecked")
        public <O> ConnectionFields<T, S> orderBy(
                Class<O> type, Function<O, Ordering<S>> ordering) {
            this.order = new OrderArgument<>(type, value -> ordering.apply((O) value));
            return this;
        }

        /** The order where the client names none. */
        public Fields<T> inOrder(Ordering<S> ordering) {
            return fields.put(
                    field,
                    new Answer.Connection<>(
                            new Spine<>(type, source, node), typeName, filter, order, ordering));
        }
    }
}
