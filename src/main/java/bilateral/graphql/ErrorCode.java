package bilateral.graphql;

import graphql.ErrorClassification;

/** The values of {@code extensions.code}, by which a client tells one error from another. */
public enum ErrorCode implements ErrorClassification {
    /** The body is not a GraphQL request. */
    BAD_REQUEST,
    /** The document has a syntax error. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument or a variable has a value that nothing can have. */
    BAD_USER_INPUT,
    /** No operation has the name that was asked for, or none was named and there are several. */
    OPERATION_RESOLUTION_FAILURE,
    /** A cursor is not one of this list in this order. */
    INVALID_CURSOR,
    /** An array of requests. */
    BATCHING_DISABLED,
    /** The selection is nested too deeply. */
    MAX_DEPTH_EXCEEDED,
    /** The document is too long. */
    MAX_TOKENS_EXCEEDED,
    /** The operation asks for too much at once. */
    MAX_COST_EXCEEDED,
    /** The database can't be reached. */
    DATABASE_UNAVAILABLE,
    /** Something failed here; the trace id finds it in the server's log. */
    INTERNAL_ERROR
}
