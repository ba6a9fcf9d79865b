package bilateral.graphql;

import graphql.GraphqlErrorBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;

/** What a client is told of something that failed: nothing of the inside. */
public final class Failure {

    /** What PostgreSQL says of a statement that was cancelled: query_canceled. */
    private static final String CANCELLED = "57014";

    private Failure() {}

    /** What kind of failure it is: one of time, of the database, or of this server. */
    public static ErrorCode code(Throwable failure) {
        if (hasState(failure, CANCELLED)) {
            return ErrorCode.TIMEOUT;
        }
        return isConnectionLost(failure)
                ? ErrorCode.DATABASE_UNAVAILABLE
                : ErrorCode.INTERNAL_ERROR;
    }

    /** An error of such a kind; the log has more under the trace id. */
    public static GraphqlErrorBuilder<?> error(ErrorCode code, String traceId) {
        String message =
                switch (code) {
                    case TIMEOUT -> "It took too long and was ended: ask for less at once.";
                    case DATABASE_UNAVAILABLE ->
                            "The database can't be reached at the moment; try again soon.";
                    default ->
                            "Something failed in the server; its log has more under the trace id.";
                };
        return GraphqlErrorBuilder.newError()
                .message(message)
                .errorType(code)
                .extensions(Map.of("code", code.name(), "traceId", traceId));
    }

    /**
     * No connection was free in time, or there was none, or it ended (SQLSTATE classes 08, 57P).
     */
    private static boolean isConnectionLost(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException e && isConnectionState(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasState(Throwable failure, String state) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && state.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
