package bilateral.read;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;
import bilateral.read.Answer.Derivation;
import bilateral.read.Answer.Excerpt;
import bilateral.read.Answer.Spine;
import bilateral.read.Layout.Slot;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.GraphQlArgumentBinder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/**
 * Turns the selection of one root field into one statement.
 *
 * <p>Columns and rows of other tables that there is one of at most are columns and joins; lists are
 * JSON in a column, from a subselect that refers to the row. Each field is looked up in the
 * declarations; each place with arguments becomes a {@link Step}.
 */
final class Compilation {

    /** PostgreSQL plans a hundred tables in some 20 ms, and no faster when it did so before. */
    private static final int MAX_TABLES = 150;

    private final Declarations declarations;
    private final GraphQlArgumentBinder binder;
    private final DataFetchingEnvironment environment;
    private final GraphQLSchema schema;
    private final List<Step> steps = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private int aliases;

    Compilation(
            Declarations declarations,
            GraphQlArgumentBinder binder,
            DataFetchingEnvironment environment) {
        this.declarations = declarations;
        this.binder = binder;
        this.environment = environment;
        this.schema = environment.getGraphQLSchema();
    }

    List<Step> steps() {
        return steps;
    }

    List<Object> values() {
        return values;
    }

    List<Integer> pages() {
        return pages;
    }

    Declarations declarations() {
        return declarations;
    }

    /**
     * A table under an alias of its own.
     *
     * @throws RefusedException when the statement would have more tables than it is worth planning
     */
    <T extends Table<?>> T alias(Type<T> type) {
        if (aliases >= MAX_TABLES) {
            throw new RefusedException(
                    ErrorCode.MAX_COST_EXCEEDED,
                    "%s asks for more than %d lists and objects; ask in several requests."
                            .formatted(environment.getField().getResultKey(), MAX_TABLES));
        }
        return type.as().apply("t" + aliases++);
    }

    /** What a place with arguments contributes; noted, so that it can be bound again. */
    <R> R bound(ExecutableNormalizedField field, Step.Part<R> part) {
        Site site =
                new Site(
                        String.join(".", field.getListOfResultKeys()),
                        definition(field).getArguments(),
                        field.getAstArguments());
        R result = bound(site.arguments(environment, binder), part);
        steps.add(new Step(site, part));
        return result;
    }

    /** The same for the root field, whose part the resolver gives anew with every request. */
    <R> R bound(Arguments arguments, Step.Part<R> part) {
        Binds binds = new Binds(values.size());
        R result = part.apply(arguments, binds);
        values.addAll(binds.values());
        pages.addAll(binds.pages());
        return result;
    }

    /** The selected fields of an object, as columns of the level. */
    <T extends Table<?>> Layout object(
            List<ExecutableNormalizedField> selection, String typeName, T table, Level level) {
        Layout layout = new Layout(typeName);
        for (ExecutableNormalizedField field : selection) {
            if (field.getObjectTypeNames().contains(typeName)
                    && !field.getFieldName().startsWith("__")) {
                Answer<T> answer = declarations.answer(typeName, field.getFieldName());
                Slot slot = answer(answer, field, table, level);
                layout.put(field.getResultKey(), field.getFieldName(), slot);
            }
        }
        return layout;
    }

    <T extends Table<?>> Slot answer(
            Answer<T> answer, ExecutableNormalizedField field, T table, Level level) {
        level.charge(weight(field));
        List<ExecutableNormalizedField> children = field.getChildren();
        return switch (answer) {
            case Answer.Value<T> value -> value(value, table, level);
            case Answer.Computed<T> computed -> computed(computed, field, table, level);
            case Answer.Embedded<T> embedded -> {
                int presence = level.add(embedded.presence().apply(table));
                yield child(presence, object(children, embedded.typeName(), table, level));
            }
            case Answer.One<T, ?> one -> one(standing(one, field), children, table, level);
            case Answer.OneOf<T> oneOf -> {
                List<Slot> options = new ArrayList<>();
                for (Answer.One<T, ?> option : oneOf.options()) {
                    options.add(one(standing(option, field), children, table, level));
                }
                yield firstOf(options);
            }
            case Answer.Call<T, ?> call -> call(call, field, table, level);
            case Answer.CallValue<T, ?> call -> callValue(call, field, table, level);
            case Answer.Derived<T, ?> derived -> derived(derived, field, table, level);
            case Answer.Excerpts<T, ?> excerpts -> excerpt(excerpts, field, table, level);
            case Answer.Parts<T, ?> parts -> parts(parts, children, table, level);
            case Answer.Many<T, ?> many -> many(many, children, table, level);
            case Answer.Connection<T, ?> connection ->
                    new Connections(this).inRow(connection, field, table, level);
        };
    }

    private <T extends Table<?>> Slot value(Answer.Value<T> value, T table, Level level) {
        int[] columns =
                value.columns().stream()
                        .mapToInt(column -> level.add(column.apply(table)))
                        .toArray();
        return values -> value.make().apply(pick(values, columns));
    }

    private <T extends Table<?>> Slot computed(
            Answer.Computed<T> computed, ExecutableNormalizedField field, T table, Level level) {
        int[] columns =
                bound(
                                field,
                                (arguments, binds) ->
                                        computed.columns().apply(table, arguments, binds))
                        .stream()
                        .mapToInt(level::add)
                        .toArray();
        return values -> new Columns(pick(values, columns));
    }

    private static @Nullable Object[] pick(@Nullable Object[] values, int[] columns) {
        @Nullable Object[] picked = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            picked[i] = values[columns[i]];
        }
        return picked;
    }

    /**
     * What a field leads to. A row that was retracted is only shown where the schema promises that
     * there is one: what stands can't be told without it.
     */
    private <T extends Table<?>, U extends Table<?>> Answer.One<T, U> standing(
            Answer.One<T, U> one, ExecutableNormalizedField field) {
        if (GraphQLTypeUtil.isNonNull(definition(field).getType())) {
            return one;
        }
        return new Answer.One<>(
                one.type(),
                (table, row) -> one.on().apply(table, row).and(one.type().live().apply(row)));
    }

    private <T extends Table<?>, U extends Table<?>> Slot one(
            Answer.One<T, U> one, List<ExecutableNormalizedField> selection, T table, Level level) {
        U joined = alias(one.type());
        level.leftJoin(joined, one.on().apply(table, joined));
        int presence = level.add(one.type().key().apply(joined));
        return child(presence, object(selection, one.type().name(), joined, level));
    }

    private <T extends Table<?>, U extends Table<?>> Slot call(
            Answer.Call<T, U> call, ExecutableNormalizedField field, T table, Level level) {
        U called = called(call.type(), call.call(), call.on(), field, table, level);
        int presence = level.add(call.type().key().apply(called));
        return child(presence, object(field.getChildren(), call.type().name(), called, level));
    }

    private <T extends Table<?>, U extends Table<?>> Slot callValue(
            Answer.CallValue<T, U> call, ExecutableNormalizedField field, T table, Level level) {
        U called =
                called(
                        call.type(),
                        call.call(),
                        (row, one) -> DSL.noCondition(),
                        field,
                        table,
                        level);
        int column = level.add(call.column().apply(called));
        return values -> values[column];
    }

    private <T extends Table<?>, U extends Table<?>> U called(
            Type<U> type,
            Answer.FunctionCall<T, U> call,
            BiFunction<T, U, Condition> on,
            ExecutableNormalizedField field,
            T table,
            Level level) {
        U called = alias(type);
        U function = bound(field, (arguments, binds) -> call.apply(table, arguments, binds));
        level.leftJoin(DSL.lateral(function.as(called.getName())), on.apply(table, called));
        return called;
    }

    private <T extends Table<?>, S extends Table<?>> Slot derived(
            Answer.Derived<T, S> derived, ExecutableNormalizedField field, T table, Level level) {
        Derivation<S> made =
                bound(field, (arguments, binds) -> derived.call().apply(table, arguments, binds));
        Level alone = level(made);
        Layout layout = object(field.getChildren(), derived.typeName(), made.table(), alone);
        int column = list(level, alone, new Rows.ListCodec(alone, null, false), alone.price());
        return values -> new Row(layout, ((Rows) values[column]).values().getFirst());
    }

    /** One row of what a query makes of others. */
    static Level level(Derivation<?> made) {
        Level alone = new Level(null);
        alone.with(made.shared());
        return alone;
    }

    private <T extends Table<?>, S extends Table<?>> Slot excerpt(
            Answer.Excerpts<T, S> excerpts, ExecutableNormalizedField field, T table, Level level) {
        Cut<S> cut =
                bound(
                        field,
                        (arguments, binds) -> {
                            Excerpt<S> excerpt = excerpts.call().apply(table, arguments, binds);
                            return new Cut<>(excerpt, binds.first(excerpt.first()));
                        });
        int number = pages.size() - 1;
        S rows = cut.excerpt().rows();
        Level list = new Level(rows);
        list.orderBy(cut.excerpt().order());
        list.limit(cut.limit());
        Layout layout = object(field.getChildren(), excerpts.typeName(), rows, list);
        Price price = Price.page(number).times(list.price());
        int column = list(level, list, new Rows.ListCodec(list, null, false), price);
        return values -> elements((Rows) values[column], row -> new Row(layout, row));
    }

    /** A part of rows, and where its length stands in the statement. */
    private record Cut<S extends Table<?>>(Excerpt<S> excerpt, Field<Integer> limit) {}

    private <T extends Table<?>, S extends Table<?>> Slot parts(
            Answer.Parts<T, S> parts,
            List<ExecutableNormalizedField> selection,
            T table,
            Level level) {
        List<Layout> layouts = new ArrayList<>();
        for (S part : parts.parts().apply(table)) {
            layouts.add(object(selection, parts.typeName(), part, level));
        }
        return values -> layouts.stream().map(layout -> new Row(layout, values)).toList();
    }

    private <T extends Table<?>, S extends Table<?>> Slot many(
            Answer.Many<T, S> many,
            List<ExecutableNormalizedField> selection,
            T table,
            Level level) {
        Spine<T, S> spine = many.spine();
        S rows = alias(spine.type());
        Level list = new Level(rows);
        Arguments none = new Arguments(spine.type().name(), java.util.Map.of(), binder);
        list.where(spine.type().live().apply(rows));
        if (spine.source() instanceof Answer.Source.Rows<T, S>(var on)) {
            list.where(on.apply(table, rows, none, new Binds(0)));
        }
        list.orderBy(many.order().apply(rows));
        Slot element = element(spine, selection, rows, list);
        Price price = Price.rows(Price.SHORT_LIST).times(list.price());
        int column = list(level, list, new Rows.ListCodec(list, null, false), price);
        return values -> elements((Rows) values[column], element);
    }

    /** The finished statement. */
    Plan plan(ExecutableNormalizedField field, Table<?> root, Reader.Root compiled) {
        List<Integer> order = new ArrayList<>();
        DSLContext postgres = DSL.using(SQLDialect.POSTGRES);
        Select<Record> select = compiled.level().select();
        RenderContext context = postgres.renderContext();
        context.data(Binds.ORDER, order);
        AtomicBoolean dependsOnDay = new AtomicBoolean();
        context.data(Dates.LEFT_OUT, dependsOnDay);
        String sql = context.visit(select).render();
        if (!postgres.extractBindValues(select).isEmpty()) {
            throw new IllegalStateException("A value is in the statement for ever: " + sql);
        }
        return new Plan(
                root,
                SqlText.of(sql, dependsOnDay.get()),
                order.stream().mapToInt(Integer::intValue).toArray(),
                values.size(),
                compiled.level(),
                Price.sum(List.of(weight(field), compiled.rows().times(compiled.level().price()))),
                List.copyOf(steps),
                compiled.answer());
    }

    <S extends Table<?>> Slot element(
            Spine<?, S> spine, List<ExecutableNormalizedField> selection, S rows, Level list) {
        return element(spine.type(), spine.element(), selection, rows, list);
    }

    /** What stands in a list for each of its rows. */
    <S extends Table<?>> Slot element(
            Type<S> type,
            @Nullable Answer<S> element,
            List<ExecutableNormalizedField> selection,
            S rows,
            Level list) {
        return switch (element) {
            case null -> {
                Layout layout = object(selection, type.name(), rows, list);
                yield values -> new Row(layout, values);
            }
            case Answer.One<S, ?> one -> one(one, selection, rows, list);
            case Answer.OneOf<S> oneOf -> {
                List<Slot> options = new ArrayList<>();
                for (Answer.One<S, ?> option : oneOf.options()) {
                    options.add(one(option, selection, rows, list));
                }
                yield firstOf(options);
            }
            case Answer<S> other ->
                    throw new IllegalStateException("An element of a list can't be " + other);
        };
    }

    private static Slot child(int presence, Layout layout) {
        return values -> values[presence] == null ? null : new Row(layout, values);
    }

    private static Slot firstOf(List<Slot> options) {
        return values -> {
            for (Slot option : options) {
                Object value = option.get(values);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    static List<@Nullable Object> elements(Rows rows, Slot element) {
        List<@Nullable Object> elements = new ArrayList<>(rows.values().size());
        for (@Nullable Object[] values : rows.values()) {
            elements.add(element.get(values));
        }
        return elements;
    }

    /**
     * A list as one column of the row that it belongs to.
     *
     * @param price what it costs in each such row
     */
    int list(Level level, Level list, Rows.ListCodec codec, Price price) {
        level.charge(price);
        return level.add(json(list), codec);
    }

    private Field<JSON> json(Level list) {
        Select<Record> select = list.select();
        String alias = "j" + aliases++;
        Field<JSON> rows =
                DSL.function(
                        "json_agg",
                        SQLDataType.JSON,
                        DSL.function("row_to_json", SQLDataType.JSON, DSL.field(DSL.name(alias))));
        return DSL.field(
                DSL.select(DSL.coalesce(rows, DSL.inline(JSON.json("[]"))))
                        .from(select.asTable(alias)));
    }

    /** What a field costs by itself, as the schema says. */
    private Price weight(ExecutableNormalizedField field) {
        GraphQLAppliedDirective cost = definition(field).getAppliedDirective("cost");
        return Price.rows(
                cost == null ? 0 : Objects.requireNonNull(cost.getArgument("weight")).getValue());
    }

    private GraphQLFieldDefinition definition(ExecutableNormalizedField field) {
        return field.getFieldDefinitions(schema).getFirst();
    }
}
