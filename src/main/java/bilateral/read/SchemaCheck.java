package bilateral.read;

import graphql.TrivialDataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the schema with what answers it, both ways: a field that nothing answers, or an answer
 * without a field, is found when the server starts and not when somebody asks.
 */
final class SchemaCheck {

    private static final Set<String> CONNECTION =
            Set.of("edges", "nodes", "pageInfo", "totalCount");
    private static final Set<String> EDGE = Set.of("cursor", "node");
    private static final Set<String> PAGE = Set.of("first", "after", "last", "before");

    private final GraphQLSchema schema;
    private final Declarations declarations;
    private final Set<String> problems = new TreeSet<>();

    private SchemaCheck(GraphQLSchema schema, Declarations declarations) {
        this.schema = schema;
        this.declarations = declarations;
    }

    /**
     * Checks.
     *
     * @throws IllegalStateException when they differ; it names each difference
     */
    static void check(GraphQLSchema schema, Declarations declarations) {
        SchemaCheck check = new SchemaCheck(schema, declarations);
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(check::checkType);
        declarations.typeNames().forEach(check::checkDeclared);
        if (!check.problems.isEmpty()) {
            throw new IllegalStateException(
                    "The schema and what answers it differ:\n" + String.join("\n", check.problems));
        }
    }

    private void checkType(GraphQLObjectType type) {
        for (GraphQLFieldDefinition field : type.getFields()) {
            if (!isAnswered(type, field)) {
                problems.add("Nothing answers " + type.getName() + "." + field.getName());
            }
        }
    }

    private boolean isAnswered(GraphQLObjectType type, GraphQLFieldDefinition field) {
        String name = field.getName();
        if (isMapped(type, field)) {
            return true;
        }
        Fields<?> fields = declarations.find(type.getName());
        if (fields != null && fields.answers().containsKey(name)) {
            return !(fields.answers().get(name) instanceof Answer.Computed<?>);
        }
        return type.getName().endsWith("Connection") && CONNECTION.contains(name)
                || type.getName().endsWith("Edge") && EDGE.contains(name)
                || isProperty(type.getName(), name);
    }

    private boolean isMapped(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return !(schema.getCodeRegistry().getDataFetcher(type, field)
                instanceof TrivialDataFetcher);
    }

    private boolean isProperty(String typeName, String field) {
        Class<?> value = declarations.valueType(typeName);
        return value != null
                && Arrays.stream(value.getMethods())
                        .anyMatch(
                                method ->
                                        method.getName().equals(field)
                                                && method.getParameterCount() == 0);
    }

    private void checkDeclared(String typeName) {
        Fields<?> fields = declarations.find(typeName);
        GraphQLObjectType type = schema.getObjectType(typeName);
        if (fields == null || type == null) {
            problems.add("The schema has no type " + typeName);
            return;
        }
        fields.answers()
                .forEach(
                        (name, answer) -> {
                            GraphQLFieldDefinition field = type.getFieldDefinition(name);
                            if (field == null) {
                                problems.add("The schema has no field " + typeName + "." + name);
                            } else {
                                checkAnswer(
                                        FieldCoordinates.coordinates(type, field), field, answer);
                            }
                        });
    }

    private void checkAnswer(FieldCoordinates at, GraphQLFieldDefinition field, Answer<?> answer) {
        String typeName = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        if (!heedsArguments(answer)) {
            field.getArguments()
                    .forEach(argument -> problems.add(unheeded(at, argument.getName())));
        }
        switch (answer) {
            case Answer.Connection<?, ?> connection -> checkConnection(at, field, connection);
            case Answer.Embedded<?> embedded -> expect(at, embedded.typeName(), typeName);
            case Answer.One<?, ?> one -> expect(at, one.type().name(), typeName);
            case Answer.Call<?, ?> call -> expect(at, call.type().name(), typeName);
            case Answer.Derived<?, ?> derived -> expect(at, derived.typeName(), typeName);
            case Answer.Excerpts<?, ?> excerpts -> expect(at, excerpts.typeName(), typeName);
            case Answer.Parts<?, ?> parts -> expect(at, parts.typeName(), typeName);
            case Answer.Many<?, ?> many -> checkElement(at, many.spine(), typeName);
            case Answer.OneOf<?> oneOf -> checkOptions(at, oneOf, typeName);
            case Answer.Value<?> _, Answer.Computed<?> _, Answer.CallValue<?, ?> _ -> {
                // A value says no type.
            }
        }
    }

    /** Columns, joins and short lists are the same whatever the arguments say. */
    private static boolean heedsArguments(Answer<?> answer) {
        return switch (answer) {
            case Answer.Connection<?, ?> _,
                    Answer.Derived<?, ?> _,
                    Answer.Excerpts<?, ?> _,
                    Answer.Call<?, ?> _,
                    Answer.CallValue<?, ?> _,
                    Answer.Computed<?> _ ->
                    true;
            case Answer.Value<?> _,
                    Answer.Embedded<?> _,
                    Answer.One<?, ?> _,
                    Answer.OneOf<?> _,
                    Answer.Parts<?, ?> _,
                    Answer.Many<?, ?> _ ->
                    false;
        };
    }

    private static String unheeded(FieldCoordinates at, String argument) {
        return "Nothing heeds the argument " + argument + " of " + at;
    }

    /** What stands in a list is what its rows are, or what they lead to. */
    private void checkElement(FieldCoordinates at, Answer.Spine<?, ?> spine, String typeName) {
        switch (spine.element()) {
            case null -> expect(at, spine.type().name(), typeName);
            case Answer.One<?, ?> one -> expect(at, one.type().name(), typeName);
            case Answer.OneOf<?> oneOf -> checkOptions(at, oneOf, typeName);
            default -> problems.add(at + " has elements that nothing compiles");
        }
    }

    /** An abstract field leads to objects of its types only. */
    private void checkOptions(FieldCoordinates at, Answer.OneOf<?> oneOf, String typeName) {
        Set<String> options = new TreeSet<>();
        oneOf.options().forEach(option -> options.add(option.type().name()));
        Set<String> possible = new TreeSet<>();
        switch (schema.getType(typeName)) {
            case GraphQLInterfaceType type ->
                    Objects.requireNonNull(schema.getImplementations(type))
                            .forEach(object -> possible.add(object.getName()));
            case GraphQLUnionType type ->
                    type.getTypes().forEach(object -> possible.add(name(object)));
            case null, default -> possible.add(typeName);
        }
        options.removeAll(possible);
        options.forEach(option -> problems.add(at + " can't be " + option));
    }

    private static String name(GraphQLNamedType type) {
        return type.getName();
    }

    private void checkConnection(
            FieldCoordinates at, GraphQLFieldDefinition field, Answer.Connection<?, ?> connection) {
        expect(at, connection.typeName(), GraphQLTypeUtil.unwrapAll(field.getType()).getName());
        GraphQLObjectType type = schema.getObjectType(connection.typeName());
        GraphQLFieldDefinition nodes = type == null ? null : type.getFieldDefinition("nodes");
        if (nodes != null) {
            checkElement(
                    FieldCoordinates.coordinates(type, nodes),
                    connection.spine(),
                    GraphQLTypeUtil.unwrapAll(nodes.getType()).getName());
        }
        List<String> expected = new ArrayList<>(PAGE);
        if (connection.filter() != null) {
            expected.add("filter");
        }
        if (connection.spine().source() instanceof Answer.Source.Union<?, ?> union) {
            expected.addAll(union.heeded());
        }
        if (connection.order() != null) {
            expected.add("orderBy");
        }
        expected.stream()
                .filter(argument -> field.getArgument(argument) == null)
                .forEach(argument -> problems.add(at + " takes no argument " + argument));
        for (String argument : List.of("filter", "orderBy")) {
            if (field.getArgument(argument) != null && !expected.contains(argument)) {
                problems.add(unheeded(at, argument));
            }
        }
    }

    private void expect(FieldCoordinates at, String declared, String inSchema) {
        if (!declared.equals(inSchema)) {
            problems.add(at + " is " + inSchema + " and is answered by " + declared);
        }
    }
}
