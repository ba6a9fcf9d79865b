package bilateral.graphql;

import graphql.ErrorClassification;

import org.springframework.http.HttpStatus;

/** The values of {@code extensions.code}, by which a client tells one error from another. */
public enum ErrorCode implements ErrorClassification {
    /** The body, or the URL's parameters, are not a GraphQL request. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** The document has a syntax error. */
    GRAPHQL_PARSE_FAILED(HttpStatus.BAD_REQUEST),
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED(HttpStatus.BAD_REQUEST),
    /** An argument or a variable has a value that nothing can have. */
    BAD_USER_INPUT(HttpStatus.BAD_REQUEST),
    /** No operation has the name that was asked for, or none was named and there are several. */
    OPERATION_RESOLUTION_FAILURE(HttpStatus.BAD_REQUEST),
    /** A cursor is not one of this list in this order. */
    INVALID_CURSOR(HttpStatus.BAD_REQUEST),
    /** An array of requests. */
    BATCHING_DISABLED(HttpStatus.BAD_REQUEST),
    /** Nothing has this address. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The method of the request can't ask for this. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** The request accepts none of the media types that there are. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** The body is of a type that is not read. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The document of this hash was not sent yet: send it together with the hash. */
    PERSISTED_QUERY_NOT_FOUND(HttpStatus.BAD_REQUEST),
    /** No documents are kept by their hash: send them. */
    PERSISTED_QUERY_NOT_SUPPORTED(HttpStatus.BAD_REQUEST),
    /** Only registered documents may be asked for, and this is none. */
    PERSISTED_QUERY_REQUIRED(HttpStatus.BAD_REQUEST),
    /** The selection is nested too deeply. */
    MAX_DEPTH_EXCEEDED(HttpStatus.BAD_REQUEST),
    /** The document is too long. */
    MAX_TOKENS_EXCEEDED(HttpStatus.BAD_REQUEST),
    /** The operation asks for too much at once. */
    MAX_COST_EXCEEDED(HttpStatus.BAD_REQUEST),
    /** The body is longer than one may be. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The client asks too often. */
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    /** This server does not show its schema. */
    INTROSPECTION_DISABLED(HttpStatus.BAD_REQUEST),
    /** As many exports run as may at a time: ask again soon. */
    EXPORTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    /** The statements took too long, and were ended. */
    TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE),
    /** The database can't be reached. */
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** Something failed here; the trace id finds it in the server's log. */
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ErrorCode(HttpStatus status) {
        this.status = status;
    }

    /** The status of an answer that has no data because of such an error. */
    public HttpStatus status() {
        return status;
    }
}
