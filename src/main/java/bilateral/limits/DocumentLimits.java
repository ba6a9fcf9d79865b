package bilateral.limits;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.QueryComplexityLimits;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Refuses documents that are too long or too deep, as early as that can be told: while they are
 * parsed, before or while they are validated. Those in the document cache have passed.
 */
@Component
final class DocumentLimits extends SimplePerformantInstrumentation {

    private final Limits limits;
    private final ParserOptions parser;

    DocumentLimits(Limits limits) {
        this.limits = limits;
        this.parser =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options -> options.maxTokens(limits.tokens()));
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        GraphQLContext context = input.getGraphQLContext();
        context.put(ParserOptions.class, parser);
        context.put(Introspection.INTROSPECTION_DISABLED, !limits.introspection());
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted(
                (document, failure) -> {
                    if (failure != null) {
                        refuseTooLong(failure);
                    }
                });
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables documentAndVariables,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        DocumentSize size = DocumentSize.of(documentAndVariables.getDocument());
        check("aliases", size.aliases(), limits.aliases());
        check("directives", size.directives(), limits.directives());
        check("root fields", size.rootFields(), limits.rootFields());
        parameters
                .getGraphQLContext()
                .put(QueryComplexityLimits.KEY, complexity(size.onlyIntrospection()));
        return documentAndVariables;
    }

    /** The schema is asked for with types in types; how far, graphql-java itself limits. */
    private QueryComplexityLimits complexity(boolean onlyIntrospection) {
        return QueryComplexityLimits.newLimits()
                .maxDepth(
                        onlyIntrospection
                                ? GoodFaithIntrospection.GOOD_FAITH_MAX_DEPTH_COUNT
                                : limits.depth())
                .maxFieldsCount(limits.fields())
                .build();
    }

    private void refuseTooLong(Throwable failure) {
        switch (failure) {
            case ParseCancelledTooDeepException e ->
                    throw refused(
                            ErrorCode.MAX_DEPTH_EXCEEDED,
                            "The document is nested too deeply to be read.");
            case ParseCancelledException e -> throw tooManyTokens();
            case ParseCancelledTooManyCharsException e -> throw tooManyTokens();
            default -> {
                // A syntax error, which says itself what is wrong.
            }
        }
    }

    private AbortExecutionException tooManyTokens() {
        return refused(
                ErrorCode.MAX_TOKENS_EXCEEDED,
                "The document has more than %d tokens: pass values as variables, or ask in several requests."
                        .formatted(limits.tokens()));
    }

    private static void check(String what, int count, int limit) {
        if (count > limit) {
            throw refused(
                    ErrorCode.MAX_COST_EXCEEDED,
                    "The document has %d %s; it may have %d: ask in several requests."
                            .formatted(count, what, limit));
        }
    }

    private static AbortExecutionException refused(ErrorCode code, String message) {
        return new AbortExecutionException(List.of(new RefusedException(code, message).error()));
    }
}
