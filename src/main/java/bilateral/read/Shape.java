package bilateral.read;

import graphql.language.VariableDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of the variables decides how a statement looks: which are given, true or false, enums and
 * lists of them, whether a list has none, one or more elements, and the same within filters, but
 * for lists of enums there. Other values are only bound.
 */
final class Shape {

    private static final String ABSENT = "absent";
    private static final String PRESENT = "present";
    private static final String EMPTY = "empty";
    private static final String ONE = "one";

    private Shape() {}

    static List<Object> of(DataFetchingEnvironment environment) {
        List<Object> shape = new ArrayList<>();
        Map<String, Object> values = environment.getVariables();
        for (VariableDefinition variable :
                environment.getOperationDefinition().getVariableDefinitions()) {
            shape.add(of(environment.getGraphQLSchema(), variable, values.get(variable.getName())));
        }
        return shape;
    }

    private static Object of(
            GraphQLSchema schema, VariableDefinition variable, @Nullable Object value) {
        String name = graphql.schema.idl.TypeInfo.typeInfo(variable.getType()).getName();
        GraphQLType type = schema.getType(name);
        // A list of them says what is counted by what; within a filter it is bound as one value.
        return type instanceof GraphQLEnumType && value != null ? value : of(type, value);
    }

    private static Object of(@Nullable GraphQLType type, @Nullable Object value) {
        if (value == null) {
            return ABSENT;
        }
        if (value instanceof Boolean) {
            return value;
        }
        if (type instanceof GraphQLInputObjectType object) {
            return value instanceof List<?> list
                    ? list.stream().map(element -> of(object, element)).toList()
                    : ofObject(object, (Map<?, ?>) value);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? EMPTY : list.size() == 1 ? ONE : PRESENT;
        }
        return type instanceof GraphQLEnumType ? value : PRESENT;
    }

    private static Object ofObject(GraphQLInputObjectType type, Map<?, ?> values) {
        List<Object> shape = new ArrayList<>();
        for (GraphQLInputObjectField field : type.getFields()) {
            shape.add(of(GraphQLTypeUtil.unwrapAll(field.getType()), values.get(field.getName())));
        }
        return shape;
    }
}
