package bilateral.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/** A transaction that only reads, and sees one state of the data however long it takes. */
record Snapshot(Connection connection) implements AutoCloseable {

    /**
     * Begins one.
     *
     * @param patience how long PostgreSQL may say nothing before it is taken for dead
     */
    static Snapshot open(DataSource dataSource, Duration patience) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            // A pool puts these back when it gets the connection again.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
