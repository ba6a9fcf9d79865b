package bilateral.limits;

import bilateral.TestDatabase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Holds the table of visits, so that whoever reads it waits. */
final class LockedVisits implements AutoCloseable {

    private final Connection connection;

    LockedVisits(TestDatabase database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table visit in access exclusive mode");
        }
    }

    /** How many statements wait for the table. */
    int waiting() throws SQLException {
        return pids("wait_event_type = 'Lock'").size();
    }

    /** The server's own connections. */
    List<Integer> connections() throws SQLException {
        return pids("application_name = 'bilateral'");
    }

    private List<Integer> pids(String condition) throws SQLException {
        List<Integer> pids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select pid from pg_stat_activity where datname = current_database()"
                                        + " and pid <> pg_backend_pid() and "
                                        + condition
                                        + " order by pid")) {
            while (rows.next()) {
                pids.add(rows.getInt(1));
            }
        }
        return pids;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
