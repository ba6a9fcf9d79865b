package bilateral.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiled statements, kept as long as the document that they are of.
 *
 * <p>A plan is one for an operation, a root field, and the shape of the variables: which are there,
 * and the values of those that decide what a statement looks like.
 */
@Component
final class Plans {

    /** A document that is sent with more shapes of variables than this starts anew. */
    private static final int MAX_SHAPES = 64;

    private static final int MAX_FIELDS = 10_000;

    // Keys are compared by identity: a document that leaves the document cache takes its plans
    // along.
    private final Cache<Document, Map<Key, Plan>> documents =
            Caffeine.newBuilder().weakKeys().build();

    @Nullable Plan get(DataFetchingEnvironment environment) {
        return of(environment).get(Key.of(environment));
    }

    void put(DataFetchingEnvironment environment, Plan plan) {
        Map<Key, Plan> plans = of(environment);
        if (plans.size() >= MAX_SHAPES) {
            plans.clear();
        }
        plans.put(Key.of(environment), plan);
    }

    /** The root field with its whole selection, as graphql-java itself collects fields. */
    ExecutableNormalizedField normalized(DataFetchingEnvironment environment) {
        ExecutableNormalizedOperation operation =
                Objects.requireNonNull(
                        environment
                                .getGraphQlContext()
                                .<ExecutableNormalizedOperation>computeIfAbsent(
                                        ExecutableNormalizedOperation.class,
                                        key -> operation(environment)));
        String resultKey = environment.getField().getResultKey();
        return operation.getTopLevelFields().stream()
                .filter(field -> field.getResultKey().equals(resultKey))
                .findFirst()
                .orElseThrow();
    }

    private static ExecutableNormalizedOperation operation(DataFetchingEnvironment environment) {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                environment.getGraphQLSchema(),
                environment.getOperationDefinition(),
                environment.getFragmentsByName(),
                CoercedVariables.of(environment.getVariables()),
                ExecutableNormalizedOperationFactory.Options.defaultOptions()
                        .graphQLContext(environment.getGraphQlContext())
                        .locale(environment.getLocale())
                        .maxFieldsCount(MAX_FIELDS));
    }

    private Map<Key, Plan> of(DataFetchingEnvironment environment) {
        return documents.get(environment.getDocument(), document -> new ConcurrentHashMap<>());
    }

    private record Key(@Nullable String operation, String resultKey, List<Object> shape) {

        static Key of(DataFetchingEnvironment environment) {
            return new Key(
                    environment.getOperationDefinition().getName(),
                    environment.getField().getResultKey(),
                    Shape.of(environment));
        }
    }
}
