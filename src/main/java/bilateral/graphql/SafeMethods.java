package bilateral.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Lets GET ask for queries only, whatever else the document has.
 *
 * <p>Looks at documents that are not valid, too: a mutation by GET is refused as such also where
 * the schema has none.
 */
record SafeMethods(PreparsedDocumentProvider documents) implements PreparsedDocumentProvider {

    private static final PreparsedDocumentEntry REFUSED =
            new PreparsedDocumentEntry(
                    new RefusedException(
                                    ErrorCode.METHOD_NOT_ALLOWED,
                                    "GET asks for queries only: send every other operation by POST.")
                            .error());

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return documents
                .getDocumentAsync(input, parse)
                .thenApply(entry -> isAllowed(input, entry.getDocument()) ? entry : REFUSED);
    }

    private static boolean isAllowed(ExecutionInput input, @Nullable Document document) {
        Exchange exchange = Exchange.of(input.getGraphQLContext());
        return exchange == null
                || !exchange.isSafe()
                || document == null
                || document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .filter(operation -> isMeant(operation, input.getOperationName()))
                        .allMatch(operation -> operation.getOperation() == Operation.QUERY);
    }

    private static boolean isMeant(OperationDefinition operation, @Nullable String name) {
        return name == null || Objects.equals(operation.getName(), name);
    }
}
