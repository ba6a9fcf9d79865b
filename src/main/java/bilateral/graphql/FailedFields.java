package bilateral.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;

/**
 * Answers a field whose statement or resolver failed: what failed is in the log, and the trace id
 * leads there.
 */
@Component
final class FailedFields extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(FailedFields.class);

    /** What PostgreSQL says of a statement that was cancelled: query_canceled. */
    private static final String CANCELLED = "57014";

    @Override
    protected GraphQLError resolveToSingleError(
            Throwable failure, DataFetchingEnvironment environment) {
        if (failure instanceof RefusedException refusal) {
            return placed(
                    RefusedException.error(refusal.code(), refusal.getMessage()), environment);
        }
        String traceId = environment.getExecutionId().toString();
        if (hasState(failure, CANCELLED)) {
            LOG.warn("{} was cancelled, trace id {}", path(environment), traceId);
            return placed(
                    error(
                            ErrorCode.TIMEOUT,
                            "It took too long and was ended: ask for less at once.",
                            traceId),
                    environment);
        }
        LOG.error("{} failed, trace id {}", path(environment), traceId, failure);
        return placed(
                isConnectionLost(failure)
                        ? error(
                                ErrorCode.DATABASE_UNAVAILABLE,
                                "The database can't be reached at the moment; try again soon.",
                                traceId)
                        : internalError(traceId),
                environment);
    }

    /** An error that says nothing but where the log has more. */
    static GraphqlErrorBuilder<?> internalError(String traceId) {
        return error(
                ErrorCode.INTERNAL_ERROR,
                "Something failed in the server; its log has more under the trace id.",
                traceId);
    }

    private static GraphqlErrorBuilder<?> error(ErrorCode code, String message, String traceId) {
        return GraphqlErrorBuilder.newError()
                .message(message)
                .errorType(code)
                .extensions(Map.of("code", code.name(), "traceId", traceId));
    }

    private static GraphQLError placed(
            GraphqlErrorBuilder<?> error, DataFetchingEnvironment environment) {
        return error.path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .build();
    }

    private static String path(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath().toString();
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
