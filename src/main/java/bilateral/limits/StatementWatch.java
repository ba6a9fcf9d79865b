package bilateral.limits;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The statements of one request, each of which is cancelled when they have together run too long,
 * or when the client has left.
 *
 * <p>A statement is cancelled only under the lock under which it ends, so that none is cancelled
 * that comes later on the same connection.
 */
public final class StatementWatch implements AutoCloseable {

    /** What PostgreSQL says of a statement that was cancelled: query_canceled. */
    private static final String CANCELLED = "57014";

    private static final Logger LOG = LoggerFactory.getLogger(StatementWatch.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final StatementWatches watches;
    private final @Nullable ClientConnection client;
    private final long start = System.nanoTime();
    private final long limit;
    private @Nullable Cancellation running;
    private volatile boolean over;
    private volatile boolean left;

    StatementWatch(StatementWatches watches, @Nullable ClientConnection client, Duration limit) {
        this.watches = watches;
        this.client = client;
        this.limit = limit.toNanos();
    }

    /**
     * Runs a statement that gives rows.
     *
     * @throws SQLException also when it was cancelled
     */
    public void run(PreparedStatement query) throws SQLException {
        run(query::cancel, query::execute);
    }

    /**
     * Waits for the database: for a statement to give its first rows, or for more of them.
     *
     * @param cancellation what ends the statement
     * @throws SQLException also when it was cancelled
     */
    public <T extends @Nullable Object> T run(Cancellation cancellation, Wait<T> wait)
            throws SQLException {
        if (isOver()) {
            throw new SQLTimeoutException(
                    left ? "The client has left" : "The time of this request is over", CANCELLED);
        }
        note(cancellation);
        try {
            return wait.forDatabase();
        } finally {
            note(null);
        }
    }

    /** Whether no further statement of this request is worth running. */
    public boolean isOver() {
        return over || System.nanoTime() - start > limit;
    }

    /** Whether a statement was cancelled because the client had left. */
    public boolean hasClientLeft() {
        return left;
    }

    /**
     * Ends the connection to the client, so that what it got of an answer can't look whole. To be
     * called by the request's own thread.
     *
     * @return false where there is none that can be ended
     */
    public boolean hangUp() {
        if (client == null) {
            return false;
        }
        client.close();
        return true;
    }

    @Override
    public void close() {
        watches.remove(this);
    }

    /** Cancels the statement that runs now, if there is one and its time has come. */
    void check() {
        // Who holds the lock is about to start or to end a statement, or cancels it.
        if (lock.tryLock()) {
            try {
                Cancellation query = running;
                if (query != null && (isOver() || leaves())) {
                    over = true;
                    // Again with each check until it ends: it may not have reached the database.
                    query.cancel();
                }
            } catch (SQLException e) {
                LOG.warn("A statement could not be cancelled", e);
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean leaves() {
        left = client != null && client.isClosed();
        return left;
    }

    private void note(@Nullable Cancellation query) {
        lock.lock();
        try {
            running = query;
        } finally {
            lock.unlock();
        }
    }

    /** Ends what runs in the database. */
    @FunctionalInterface
    public interface Cancellation {
        void cancel() throws SQLException;
    }

    /** What the database is waited for. */
    @FunctionalInterface
    public interface Wait<T extends @Nullable Object> {
        T forDatabase() throws SQLException;
    }
}
