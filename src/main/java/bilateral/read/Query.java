package bilateral.read;

import bilateral.graphql.DataState;
import bilateral.limits.StatementWatch;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A statement and the values of one request. */
record Query(Plan plan, List<Object> values, PageSizes sizes) {

    /** What it may cost, in rows. */
    long price() {
        return plan.price().of(sizes);
    }

    @Nullable Object run(Connection connection, StatementWatch watch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(plan.sql().alone())) {
            bind(connection, statement);
            watch.run(statement);
            try (ResultSet result = statement.getResultSet()) {
                return answer(result);
            }
        }
    }

    /** The same, and before it, in the same message to the database, the state of the data. */
    @Nullable Object run(Connection connection, StatementWatch watch, Consumer<DataState> state)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(plan.sql().withState())) {
            bind(connection, statement);
            watch.run(statement);
            try (ResultSet result = statement.getResultSet()) {
                state.accept(StateQuery.state(result));
            }
            statement.getMoreResults();
            try (ResultSet result = statement.getResultSet()) {
                return answer(result);
            }
        }
    }

    boolean dependsOnDay() {
        return plan.sql().dependsOnDay();
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int[] order = plan.order();
        for (int mark = 0; mark < order.length; mark++) {
            statement.setObject(mark + 1, parameter(connection, values.get(order[mark])));
        }
    }

    private @Nullable Object answer(ResultSet result) throws SQLException {
        return plan.answer().apply(rows(result), sizes);
    }

    private List<@Nullable Object[]> rows(ResultSet result) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(plan.level().read(result, sizes));
        }
        return rows;
    }

    /** A value as the driver takes it. */
    static Object parameter(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case String[] texts -> connection.createArrayOf("text", texts);
            case Integer[] numbers -> connection.createArrayOf("integer", numbers);
            case UUID[] keys -> connection.createArrayOf("uuid", keys);
            default -> value;
        };
    }
}
