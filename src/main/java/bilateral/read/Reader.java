package bilateral.read;

import bilateral.paging.Ordering;
import bilateral.read.Answer.Branch;
import bilateral.read.Answer.Derivation;
import bilateral.read.Answer.FunctionCall;
import bilateral.read.Answer.Source;
import bilateral.read.Answer.Spine;
import bilateral.read.Layout.Slot;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.GraphQlArgumentBinder;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a resolver of a root field reads with: it says which rows, the selection says what of them.
 *
 * <p>A parameter of this type in a {@code @QueryMapping} method is the reader of its field. Nothing
 * is read until all root fields of the request have said what they read: the arguments at every
 * depth have been checked by then.
 */
public final class Reader {

    /** Stands where a nested list has the row that it belongs to. */
    private static final Table<?> NOTHING = DSL.table(DSL.name("nothing"));

    private static final Type<Table<?>> ANYWHERE =
            Type.of("Nothing", alias -> NOTHING, nothing -> DSL.inline(1));

    private final Declarations declarations;
    private final GraphQlArgumentBinder binder;
    private final DataFetchingEnvironment environment;
    private final Reads reads;

    Reader(
            Declarations declarations,
            GraphQlArgumentBinder binder,
            DataFetchingEnvironment environment,
            Reads reads) {
        this.declarations = declarations;
        this.binder = binder;
        this.environment = environment;
        this.reads = reads;
    }

    /** The one row that fits, or null. */
    public <T extends Table<?>> CompletableFuture<@Nullable Object> one(
            Type<T> type, BiFunction<T, Binds, Condition> on) {
        return read(
                type,
                (table, arguments, binds) -> type.live().apply(table).and(on.apply(table, binds)),
                (compilation, field, table, where) -> {
                    Level level = new Level(table);
                    level.where(where);
                    Layout layout =
                            compilation.object(field.getChildren(), type.name(), table, level);
                    return new Root(
                            level,
                            Price.rows(1),
                            (rows, sizes) ->
                                    rows.isEmpty() ? null : new Row(layout, rows.getFirst()));
                });
    }

    /** What a query makes of other rows, by the field's arguments. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> derived(
            String typeName, FunctionCall<Table<?>, Derivation<S>> call) {
        return read(
                ANYWHERE,
                (nothing, arguments, binds) -> call.apply(NOTHING, arguments, binds),
                (compilation, field, nothing, made) -> {
                    Level alone = Compilation.level(made);
                    Layout layout =
                            compilation.object(field.getChildren(), typeName, made.table(), alone);
                    return new Root(
                            alone,
                            Price.rows(1),
                            (rows, sizes) -> new Row(layout, rows.getFirst()));
                });
    }

    /** All rows in pages. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> connection(
            Type<S> type, Ordering<S> ordering) {
        return connection(type, null, ordering);
    }

    /** Those rows that the filter lets through, in pages. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> connection(
            Type<S> type, @Nullable Wanted<S> filter, Ordering<S> ordering) {
        return connection(
                type,
                type.name() + "Connection",
                new Source.Rows<>((none, rows, arguments, binds) -> DSL.noCondition()),
                null,
                filter,
                ordering);
    }

    /** Rows of several tables in pages, each of which leads to a node of its own type. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> union(
            String typeName,
            Type<S> type,
            List<Branch<Table<?>, ?>> branches,
            Answer<S> node,
            Ordering<S> ordering) {
        return connection(
                type, typeName, new Source.Union<>(branches, Set.of()), node, null, ordering);
    }

    /** Rows of a function in pages, in its own order, each of which leads to a node of its type. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> ranked(
            String typeName,
            Type<S> type,
            Function<Binds, S> call,
            Answer<S> node,
            Ordering<S> ordering) {
        return connection(
                type,
                typeName,
                new Source.Ranked<>((none, arguments, binds) -> call.apply(binds)),
                node,
                null,
                ordering);
    }

    /** What each row of a function leads to, or null where it leads nowhere; in order. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> list(
            Type<S> type, Function<Binds, S> call, Function<S, Field<?>> order, Answer<S> element) {
        return rows(type, call, order, element, Compilation::elements);
    }

    /** The same for a function that returns one row. */
    public <S extends Table<?>> CompletableFuture<@Nullable Object> first(
            Type<S> type, Function<Binds, S> call, Function<S, Field<?>> order, Answer<S> element) {
        return rows(
                type,
                call,
                order,
                element,
                (rows, slot) -> Compilation.elements(rows, slot).getFirst());
    }

    private <S extends Table<?>> CompletableFuture<@Nullable Object> rows(
            Type<S> type,
            Function<Binds, S> call,
            Function<S, Field<?>> order,
            Answer<S> element,
            BiFunction<Rows, Slot, @Nullable Object> answer) {
        return read(
                type,
                (rows, arguments, binds) -> {
                    binds.size(arguments.longestList());
                    return call.apply(binds).as(rows.getName());
                },
                (compilation, field, rows, from) -> {
                    Level level = new Level(from);
                    level.orderBy(List.of(order.apply(rows)));
                    Slot slot =
                            compilation.element(type, element, field.getChildren(), rows, level);
                    return new Root(
                            level,
                            Price.page(0),
                            (read, sizes) -> answer.apply(new Rows(read, false), slot));
                });
    }

    private <S extends Table<?>> CompletableFuture<@Nullable Object> connection(
            Type<S> type,
            String typeName,
            Source<Table<?>, S> source,
            @Nullable Answer<S> node,
            @Nullable Wanted<S> filter,
            Ordering<S> ordering) {
        Answer.Connection<Table<?>, S> connection =
                new Answer.Connection<>(
                        new Spine<>(type, source, node), typeName, null, null, ordering);
        return read(
                type,
                (rows, arguments, binds) ->
                        new PageRequest(arguments, binds)
                                .page(connection, NOTHING, rows, filter, ordering),
                (compilation, field, rows, page) ->
                        new Connections(compilation).root(connection, field, page, rows));
    }

    private <T extends Table<?>, R> CompletableFuture<@Nullable Object> read(
            Type<T> type, RootPart<T, R> part, RootCompiler<T, R> compiler) {
        Arguments arguments =
                new Arguments(
                        environment.getField().getResultKey(), environment.getArguments(), binder);
        Plan known = reads.plans().get(environment);
        if (known != null) {
            @SuppressWarnings("unchecked")
            T root = (T) known.root();
            return reads.add(
                    known.bind(
                            arguments,
                            (given, binds) -> part.apply(root, given, binds),
                            environment,
                            binder));
        }
        Compilation compilation = new Compilation(declarations, binder, environment);
        T root = compilation.alias(type);
        R result = compilation.bound(arguments, (given, binds) -> part.apply(root, given, binds));
        ExecutableNormalizedField field = reads.plans().normalized(environment);
        Root compiled = compiler.compile(compilation, field, root, result);
        Plan plan = compilation.plan(field, root, compiled);
        reads.plans().put(environment, plan);
        return reads.add(
                new Query(
                        plan,
                        List.copyOf(compilation.values()),
                        new PageSizes(List.copyOf(compilation.pages()))));
    }

    /** A root field's own part of the statement. */
    @FunctionalInterface
    private interface RootPart<T, R> {
        R apply(T table, Arguments arguments, Binds binds);
    }

    /** What makes a level of that part and the selection. */
    @FunctionalInterface
    private interface RootCompiler<T, R> {
        Root compile(Compilation compilation, ExecutableNormalizedField field, T table, R part);
    }

    /**
     * A root field, compiled.
     *
     * @param rows how many rows of the level there may be
     * @param answer its value, made of the statement's rows
     */
    record Root(
            Level level,
            Price rows,
            BiFunction<List<@Nullable Object[]>, PageSizes, @Nullable Object> answer) {}
}
