package bilateral.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Answers a field whose statement or resolver failed: what failed is in the log, and the trace id
 * leads there.
 */
@Component
final class FailedFields extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(FailedFields.class);

    @Override
    protected GraphQLError resolveToSingleError(
            Throwable failure, DataFetchingEnvironment environment) {
        if (failure instanceof RefusedException refusal) {
            return placed(
                    RefusedException.error(refusal.code(), refusal.getMessage()), environment);
        }
        String traceId = environment.getExecutionId().toString();
        ErrorCode code = Failure.code(failure);
        if (code == ErrorCode.TIMEOUT) {
            LOG.warn("{} was cancelled, trace id {}", path(environment), traceId);
        } else {
            LOG.error("{} failed, trace id {}", path(environment), traceId, failure);
        }
        return placed(Failure.error(code, traceId), environment);
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
}
