package bilateral.read;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One SELECT in the making, and how its rows are read.
 *
 * <p>Its columns are called c0, c1 and so on: result keys may be longer than a name in PostgreSQL.
 */
final class Level {

    private final List<Field<?>> expressions = new ArrayList<>();
    private final List<Codec> codecs = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Price> prices = new ArrayList<>();
    private List<? extends OrderField<?>> order = List.of();
    private @Nullable Field<Integer> limit;
    private List<CommonTableExpression<?>> shared = List.of();
    private @Nullable Table<?> from;

    /**
     * Starts a SELECT.
     *
     * @param from null for one row that comes from no table
     */
    Level(@Nullable Table<?> from) {
        this.from = from;
        if (from != null) {
            charge(Price.rows(1));
        }
    }

    /** Adds an expression; a column only once. */
    int add(Field<?> expression) {
        return add(expression, null);
    }

    int add(Field<?> expression, @Nullable Codec codec) {
        // Expressions that look alike may bind other values; a column is always the same.
        int known = expression instanceof TableField ? expressions.indexOf(expression) : -1;
        if (known >= 0) {
            return known;
        }
        expressions.add(expression);
        codecs.add(codec == null ? Codec.of(expression) : codec);
        return expressions.size() - 1;
    }

    void leftJoin(Table<?> table, Condition on) {
        from = Objects.requireNonNull(from).leftJoin(table).on(on);
        charge(Price.rows(1));
    }

    /** Adds what each row of this level costs more. */
    void charge(Price price) {
        prices.add(price);
    }

    /** What one row of this level costs: itself, the rows joined to it, and its lists. */
    Price price() {
        return Price.sum(List.copyOf(prices));
    }

    void where(Condition condition) {
        conditions.add(condition);
    }

    /** Queries that several of the expressions read. */
    void with(List<CommonTableExpression<?>> shared) {
        this.shared = shared;
    }

    void orderBy(List<? extends OrderField<?>> order) {
        this.order = order;
    }

    void limit(Field<Integer> limit) {
        this.limit = limit;
    }

    Select<Record> select() {
        if (expressions.isEmpty()) {
            add(DSL.inline(1));
        }
        List<SelectField<?>> columns = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            columns.add(expressions.get(i).as("c" + i));
        }
        if (from == null) {
            return shared.isEmpty() ? DSL.select(columns) : DSL.with(shared).select(columns);
        }
        var select = DSL.select(columns).from(from).where(conditions).orderBy(order);
        return limit == null ? select : select.limit(limit);
    }

    /** Reads the current row. */
    @Nullable Object[] read(ResultSet rows, PageSizes sizes) throws SQLException {
        @Nullable Object[] values = new Object[codecs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs.get(i).column(rows, i + 1, sizes);
        }
        return values;
    }

    /** Reads the object that the parser stands at the start of: its members are in our order. */
    @Nullable Object[] read(JsonParser json, PageSizes sizes) {
        @Nullable Object[] values = new Object[codecs.size()];
        for (int i = 0; i < values.length; i++) {
            json.nextToken();
            json.nextToken();
            values[i] = codecs.get(i).json(json, sizes);
        }
        json.nextToken();
        return values;
    }
}
