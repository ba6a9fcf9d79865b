package bilateral.read;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;

import org.springframework.graphql.data.GraphQlArgumentBinder;

import java.util.List;
import java.util.Map;

/**
 * A field of a document whose arguments have a part in its statement.
 *
 * @param path where it stands, for messages
 */
record Site(String path, List<GraphQLArgument> declared, List<Argument> given) {

    /** The arguments as this request gives them. */
    Arguments arguments(DataFetchingEnvironment environment, GraphQlArgumentBinder binder) {
        GraphQLContext context = environment.getGraphQlContext();
        Map<String, Object> values =
                ValuesResolver.getArgumentValues(
                        environment.getGraphQLSchema().getCodeRegistry(),
                        declared,
                        given,
                        CoercedVariables.of(environment.getVariables()),
                        context,
                        environment.getLocale());
        return new Arguments(path, values, binder);
    }
}
