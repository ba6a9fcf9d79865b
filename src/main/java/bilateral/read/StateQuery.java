package bilateral.read;

import bilateral.graphql.CurrentState;
import bilateral.graphql.DataState;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Reads the state of the data: what an answer's ETag is made of.
 *
 * <p>Together with a statement it comes first. What that reads is then as new as the revision or
 * newer, never older: an ETag may be out of date at once, but never stands for data that is yet to
 * come. Both are one transaction to PostgreSQL, so that {@code now()} is the same day in both.
 */
@Component
final class StateQuery implements CurrentState {

    static final String SQL =
            "select revision, (now() at time zone 'UTC')::date as today from dataset";

    private static final Logger LOG = LoggerFactory.getLogger(StateQuery.class);

    private final DataSource dataSource;

    StateQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<DataState> read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet rows = statement.executeQuery()) {
            return Optional.of(state(rows));
        } catch (SQLException e) {
            LOG.debug("The state of the data can't be read; the request itself will say so", e);
            return Optional.empty();
        }
    }

    static DataState state(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("dataset has no row");
        }
        return new DataState(rows.getLong("revision"), rows.getObject("today", LocalDate.class));
    }
}
