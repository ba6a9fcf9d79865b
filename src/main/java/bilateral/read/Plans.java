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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compiled statements, kept as long as the document that they are of and as there is room.
 *
 * <p>A plan is one for an operation, a root field, and the shape of the variables: which are there,
 * and the values of those that decide what a statement looks like. The size of all is bounded in
 * bytes, estimated from the statements.
 */
@Component
final class Plans {

    /** A document that is sent with more shapes of variables than this starts anew. */
    private static final int MAX_SHAPES = 64;

    private static final int MAX_FIELDS = 10_000;

    // Keys are compared by identity: a document that leaves the document cache takes its plans
    // along.
    private final Cache<Document, Map<Key, Plan>> documents;

    Plans(ReadProperties properties) {
        documents =
                Caffeine.newBuilder()
                        .weakKeys()
                        .maximumWeight(properties.planCache().toBytes())
                        .weigher((Document document, Map<Key, Plan> plans) -> weight(plans))
                        .build();
    }

    @Nullable Plan get(DataFetchingEnvironment environment) {
        Map<Key, Plan> plans = documents.getIfPresent(environment.getDocument());
        return plans == null ? null : plans.get(Key.of(environment));
    }

    /** Keeps a plan beside the document's others: in a new map, so that they are weighed again. */
    void put(DataFetchingEnvironment environment, Plan plan) {
        documents
                .asMap()
                .compute(
                        environment.getDocument(),
                        (document, known) -> with(known, Key.of(environment), plan));
    }

    private static Map<Key, Plan> with(@Nullable Map<Key, Plan> known, Key key, Plan plan) {
        if (known == null || known.size() >= MAX_SHAPES) {
            return Map.of(key, plan);
        }
        Map<Key, Plan> plans = new HashMap<>(known);
        plans.put(key, plan);
        return plans;
    }

    /** The estimated size of all that is kept, in bytes. */
    long bytes() {
        documents.cleanUp();
        return documents.asMap().values().stream().mapToLong(Plans::weight).sum();
    }

    private static int weight(Map<Key, Plan> plans) {
        return plans.values().stream().mapToInt(Plan::bytes).reduce(0, Math::addExact);
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

    private record Key(@Nullable String operation, String resultKey, List<Object> shape) {

        static Key of(DataFetchingEnvironment environment) {
            return new Key(
                    environment.getOperationDefinition().getName(),
                    environment.getField().getResultKey(),
                    Shape.of(environment));
        }
    }
}
