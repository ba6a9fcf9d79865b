package bilateral.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives every error of an answer its code, and lets no more than a few of them through. */
@Component
@Order(Interceptors.ERRORS)
final class CodedErrors implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CodedErrors.class);

    /** One is enough to know that a request is wrong, and a thousand would be an attack. */
    private static final int MAX_ERRORS = 20;

    private static final Pattern RULE =
            Pattern.compile("^Validation error ?\\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED_VALUE =
            Pattern.compile(
                    " with value '.*?'(?= is not a valid | must | is missing | contains )",
                    Pattern.DOTALL);
    private static final Pattern NODE =
            Pattern.compile("'\\w+Value\\{(?:name|value)='?([^'}]*)'?}'");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        // What an error says is part of the API, which is in English.
        request.configureExecutionInput((input, builder) -> builder.locale(Locale.ENGLISH).build());
        return Mono.defer(() -> chain.next(request))
                .onErrorResume(failure -> Mono.just(failed(request, failure)))
                .map(response -> coded(request, response));
    }

    private static WebGraphQlResponse failed(WebGraphQlRequest request, Throwable failure) {
        ExecutionResult result =
                ExecutionResultImpl.newExecutionResult().addError(error(request, failure)).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static GraphQLError error(WebGraphQlRequest request, Throwable failure) {
        if (failure instanceof RefusedException refusal) {
            return refusal.error();
        }
        LOG.error("The request failed, trace id {}", request.getId(), failure);
        return Failure.error(ErrorCode.INTERNAL_ERROR, request.getId()).build();
    }

    private static WebGraphQlResponse coded(
            WebGraphQlRequest request, WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        List<GraphQLError> coded =
                errors.stream().limit(MAX_ERRORS).map(error -> coded(request, error)).toList();
        return response.transform(builder -> builder.errors(coded));
    }

    private static GraphQLError coded(WebGraphQlRequest request, GraphQLError error) {
        ErrorCode code = code(error);
        if (code == error.getErrorType()) {
            return error;
        }
        if (code == ErrorCode.INTERNAL_ERROR) {
            LOG.error("{}, trace id {}", error.getMessage(), request.getId());
            return placed(Failure.error(ErrorCode.INTERNAL_ERROR, request.getId()), error).build();
        }
        return placed(RefusedException.error(code, message(error)), error).build();
    }

    private static GraphqlErrorBuilder<?> placed(
            GraphqlErrorBuilder<?> builder, GraphQLError error) {
        @Nullable List<SourceLocation> locations = error.getLocations();
        @Nullable List<Object> path = error.getPath();
        if (locations != null && !locations.isEmpty()) {
            builder.locations(locations);
        }
        if (path != null && !path.isEmpty()) {
            builder.path(path);
        }
        return builder;
    }

    private static ErrorCode code(GraphQLError error) {
        @Nullable Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.get("code") instanceof String code) {
            return ErrorCode.valueOf(code);
        }
        return switch (error) {
            case UnknownOperationException unknown -> ErrorCode.OPERATION_RESOLUTION_FAILURE;
            case IntrospectionDisabledError disabled -> ErrorCode.INTROSPECTION_DISABLED;
            case BadFaithIntrospectionError tooMuch -> ErrorCode.MAX_COST_EXCEEDED;
            case ValidationError invalid -> code(invalid.getValidationErrorType());
            default -> code(error.getErrorType());
        };
    }

    private static ErrorCode code(@Nullable ValidationErrorClassification rule) {
        if (rule == ValidationErrorType.MaxQueryDepthExceeded) {
            return ErrorCode.MAX_DEPTH_EXCEEDED;
        }
        return rule == ValidationErrorType.MaxQueryFieldsExceeded
                ? ErrorCode.MAX_COST_EXCEEDED
                : ErrorCode.GRAPHQL_VALIDATION_FAILED;
    }

    private static ErrorCode code(ErrorClassification type) {
        return switch (type) {
            case ErrorCode code -> code;
            case ErrorType.InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED;
            // Of the document these are ValidationErrors; what is left are the variables.
            case ErrorType.ValidationError -> ErrorCode.BAD_USER_INPUT;
            case ErrorType.OperationNotSupported -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
            // The limits of graphql-java stop what they don't let through.
            case ErrorType.ExecutionAborted -> ErrorCode.MAX_COST_EXCEEDED;
            default -> ErrorCode.INTERNAL_ERROR;
        };
    }

    /** What graphql-java says, without the names of its rules and classes. */
    private static String message(GraphQLError error) {
        if (error instanceof IntrospectionDisabledError) {
            return "This server does not show its schema: introspection is switched off.";
        }
        String message = RULE.matcher(String.valueOf(error.getMessage())).replaceFirst("");
        message = PRINTED_VALUE.matcher(message).replaceFirst("");
        return NODE.matcher(message).replaceAll("'$1'");
    }
}
