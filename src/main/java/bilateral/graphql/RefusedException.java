package bilateral.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

import java.util.Map;

/**
 * The request asks for something that can't be answered as it is written.
 *
 * <p>One of these refuses the whole request: the answer is 400 and no statement runs. The message
 * goes to the client; it says what is wrong and what would be right.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    private final String message;

    public RefusedException(ErrorCode code, String message) {
        super(message);
        this.code = code;
        this.message = message;
    }

    /** A bad argument or variable: {@link ErrorCode#BAD_USER_INPUT}. */
    public static RefusedException badInput(String message) {
        return new RefusedException(ErrorCode.BAD_USER_INPUT, message);
    }

    public ErrorCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** What the client gets. */
    public GraphQLError error() {
        return error(code, getMessage()).build();
    }

    static GraphqlErrorBuilder<?> error(ErrorCode code, String message) {
        return GraphqlErrorBuilder.newError()
                .message(message)
                .errorType(code)
                .extensions(Map.of("code", code.name()));
    }
}
