package bilateral.database.sql;

import bilateral.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Two writers, each with a connection and a thread of its own, whose steps a test puts in order.
 */
final class Interleaving implements AutoCloseable {

    /** What a writer does in one step. */
    @FunctionalInterface
    interface Step {
        void run(Connection connection) throws SQLException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Connection[] connections = new Connection[2];

    Interleaving(TestDatabase database) throws SQLException {
        for (int writer = 0; writer < 2; writer++) {
            connections[writer] = database.connect();
            connections[writer].setAutoCommit(false);
        }
    }

    /** Runs a step that nobody blocks and that has to go well. */
    void run(int writer, Step step) throws Exception {
        if (!await(start(writer, step))) {
            throw new AssertionError("Refused, where nothing stood in the way");
        }
    }

    /** Starts a step that may wait for the other writer; tells whether it went well. */
    Future<Boolean> start(int writer, Step step) {
        Callable<Boolean> outcome =
                () -> {
                    try {
                        step.run(connections[writer]);
                        return true;
                    } catch (SQLException e) {
                        connections[writer].rollback();
                        return false;
                    }
                };
        return threads.submit(outcome);
    }

    /** Whether the step went well. */
    static boolean await(Future<Boolean> step)
            throws ExecutionException, InterruptedException, TimeoutException {
        return step.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        threads.close();
    }
}
