package bilateral.read;

import org.jooq.DSLContext;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The statement of a whole list, for what reads it row by row.
 *
 * @param values those of its marks, in their order
 * @param dependsOnDay whether today stands for a day that was left out
 */
public record ListStatement(String sql, List<Object> values, boolean dependsOnDay) {

    /** Renders a query that takes its values from these binds. */
    public static ListStatement of(Function<Binds, Select<?>> query) {
        Binds binds = new Binds(0);
        Select<?> select = query.apply(binds);
        DSLContext postgres = DSL.using(SQLDialect.POSTGRES);
        List<Integer> order = new ArrayList<>();
        AtomicBoolean dependsOnDay = new AtomicBoolean();
        RenderContext context = postgres.renderContext();
        context.data(Binds.ORDER, order);
        context.data(Dates.LEFT_OUT, dependsOnDay);
        String sql = context.visit(select).render();
        if (!postgres.extractBindValues(select).isEmpty()) {
            throw new IllegalStateException("A value comes from no binds: " + sql);
        }
        return new ListStatement(
                sql, order.stream().map(binds.values()::get).toList(), dependsOnDay.get());
    }

    /**
     * Prepares it on a connection in a transaction, where PostgreSQL keeps the rows until they are
     * asked for.
     *
     * @param rows how many are asked for at a time
     */
    public PreparedStatement prepare(Connection connection, int rows) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(rows);
            for (int mark = 0; mark < values.size(); mark++) {
                statement.setObject(mark + 1, Query.parameter(connection, values.get(mark)));
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }
}
