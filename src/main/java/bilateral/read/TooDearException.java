package bilateral.read;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

import java.util.LinkedHashMap;
import java.util.Map;

/** The operation could read more rows than one operation may. */
final class TooDearException extends RefusedException {

    private static final long serialVersionUID = 1;

    private final transient Cost cost;

    TooDearException(Cost cost) {
        super(
                ErrorCode.MAX_COST_EXCEEDED,
                "The operation costs %d and may cost %d: ask for smaller pages, fewer lists in one another, or in several requests."
                        .formatted(cost.requested(), cost.limit()));
        this.cost = cost;
    }

    @Override
    public GraphQLError error() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code().name());
        extensions.put("cost", cost.toMap());
        return GraphqlErrorBuilder.newError()
                .message(getMessage())
                .errorType(code())
                .extensions(extensions)
                .build();
    }
}
