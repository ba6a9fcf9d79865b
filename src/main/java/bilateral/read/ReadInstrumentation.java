package bilateral.read;

import bilateral.graphql.DataState;
import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;
import bilateral.limits.Limits;
import bilateral.limits.StatementWatches;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Runs the statements of a request when all its root fields have said what they read. */
@Component
final class ReadInstrumentation extends SimplePerformantInstrumentation {

    private final DataSource dataSource;
    private final Plans plans;
    private final Limits limits;
    private final StatementWatches watches;

    ReadInstrumentation(
            DataSource dataSource, Plans plans, Limits limits, StatementWatches watches) {
        this.dataSource = dataSource;
        this.plans = plans;
        this.limits = limits;
        this.watches = watches;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        parameters
                .getExecutionContext()
                .getGraphQLContext()
                .put(Reads.class, new Reads(dataSource, plans, limits, watches));
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> dataFetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        boolean root = parameters.getExecutionStepInfo().getPath().getLevel() == 1;
        return root && !parameters.isTrivialDataFetcher() ? refusing(dataFetcher) : dataFetcher;
    }

    @Override
    public ExecutionStrategyInstrumentationContext beginExecutionStrategy(
            InstrumentationExecutionStrategyParameters parameters,
            @Nullable InstrumentationState state) {
        Reads reads = Reads.of(parameters.getExecutionContext().getGraphQLContext());
        return new ExecutionStrategyInstrumentationContext() {
            @Override
            public void onDispatched() {
                reads.run();
            }

            @Override
            public void onCompleted(@Nullable ExecutionResult result, @Nullable Throwable failure) {
                // The statements have run; nothing is left open.
            }
        };
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Reads reads = parameters.getGraphQLContext().get(Reads.class);
        if (reads == null) {
            return CompletableFuture.completedFuture(result);
        }
        if (reads.state() != null) {
            parameters.getGraphQLContext().put(DataState.class, reads.state());
        }
        ExecutionResult answer = reads.refusals().isEmpty() ? result : refused(reads.refusals());
        return CompletableFuture.completedFuture(priced(answer, reads.cost()));
    }

    private static DataFetcher<?> refusing(DataFetcher<?> dataFetcher) {
        return environment -> {
            try {
                Object value = dataFetcher.get(environment);
                // Spring makes a future of what a resolver throws.
                return value instanceof CompletableFuture<?> future
                                && future.isCompletedExceptionally()
                        ? refuseOrFail(environment, future, future.exceptionNow())
                        : value;
            } catch (RefusedException | BindException | AbortExecutionException e) {
                return refuseOrFail(environment, null, e);
            }
        };
    }

    private static @Nullable Object refuseOrFail(
            DataFetchingEnvironment environment, @Nullable Object failed, Throwable failure) {
        return switch (failure) {
            case RefusedException e -> refuse(environment, e);
            case BindException e ->
                    refuse(environment, RefusedException.badInput(unreadable(environment, e)));
            case AbortExecutionException e ->
                    refuse(
                            environment,
                            new RefusedException(
                                    ErrorCode.MAX_COST_EXCEEDED,
                                    "The operation selects too many fields."));
            default -> failed;
        };
    }

    private static @Nullable Object refuse(
            DataFetchingEnvironment environment, RefusedException refusal) {
        Reads.of(environment.getGraphQlContext()).refuse(refusal);
        return null;
    }

    private static String unreadable(DataFetchingEnvironment environment, BindException e) {
        return "%s: %s can't be read."
                .formatted(
                        environment.getField().getResultKey(),
                        e.getFieldErrors().stream()
                                .map(FieldError::getField)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static ExecutionResult priced(ExecutionResult answer, @Nullable Cost cost) {
        return cost == null
                ? answer
                : answer.transform(builder -> builder.addExtension("cost", cost.toMap()));
    }

    /** An answer without data: the request as a whole was refused. */
    private static ExecutionResult refused(List<RefusedException> refusals) {
        List<GraphQLError> errors = refusals.stream().map(RefusedException::error).toList();
        return ExecutionResultImpl.newExecutionResult().addErrors(errors).build();
    }
}
