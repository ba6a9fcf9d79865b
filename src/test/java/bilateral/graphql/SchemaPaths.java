package bilateral.graphql;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A way to ask for every field that has arguments, and to give every place in these a value. */
final class SchemaPaths {

    private final GraphQLSchema schema;

    /** For each object type a query with a place for a selection of its fields. */
    private final Map<String, String> queries = new LinkedHashMap<>();

    SchemaPaths(GraphQLSchema schema) {
        this.schema = schema;
        String root = schema.getQueryType().getName();
        queries.put(root, "{ %s }");
        Deque<String> rest = new ArrayDeque<>(List.of(root));
        while (!rest.isEmpty()) {
            String type = rest.remove();
            for (GraphQLFieldDefinition field :
                    requireNonNull(schema.getObjectType(type)).getFields()) {
                for (GraphQLObjectType next : objects(GraphQLTypeUtil.unwrapAll(field.getType()))) {
                    if (!queries.containsKey(next.getName())) {
                        queries.put(next.getName(), step(type, field, next));
                        rest.add(next.getName());
                    }
                }
            }
        }
    }

    private String step(String type, GraphQLFieldDefinition field, GraphQLObjectType next) {
        boolean isAbstract = !(GraphQLTypeUtil.unwrapAll(field.getType()) == next);
        String selection = isAbstract ? "... on %s { %%s }".formatted(next.getName()) : "%s";
        return requireNonNull(queries.get(type))
                .formatted(
                        "%s%s { %s }".formatted(field.getName(), required(field, null), selection));
    }

    private List<GraphQLObjectType> objects(GraphQLType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType shape -> requireNonNull(schema.getImplementations(shape));
            case GraphQLUnionType union ->
                    union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> List.of();
        };
    }

    /**
     * Every argument of every field of an object that can be reached. What is within an input
     * object is read by the same code wherever it stands, and so is looked at in two places only.
     */
    List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        Map<GraphQLType, Integer> inputs = new HashMap<>();
        queries.forEach(
                (type, query) -> {
                    for (GraphQLFieldDefinition field :
                            requireNonNull(schema.getObjectType(type)).getFields()) {
                        for (GraphQLArgument argument : field.getArguments()) {
                            GraphQLType input = GraphQLTypeUtil.unwrapAll(argument.getType());
                            if (!(input instanceof GraphQLInputObjectType)
                                    || inputs.merge(input, 1, Integer::sum) <= 2) {
                                sites.add(site(type, query, field, argument));
                            }
                        }
                    }
                });
        return sites;
    }

    private Site site(
            String type, String query, GraphQLFieldDefinition field, GraphQLArgument argument) {
        String asked =
                query.formatted(
                        "%s%s%s"
                                .formatted(
                                        field.getName(),
                                        required(field, argument),
                                        selection(GraphQLTypeUtil.unwrapAll(field.getType()))));
        return new Site(
                "%s.%s(%s)".formatted(type, field.getName(), argument.getName()),
                "query($v: %s) %s"
                        .formatted(GraphQLTypeUtil.simplePrint(argument.getType()), asked),
                argument.getName(),
                field.getArgument("after") != null,
                places(argument.getType(), Set.of()));
    }

    /** What must be read to make an argument count. */
    private String selection(GraphQLType type) {
        if (type instanceof GraphQLObjectType object) {
            if (object.getFieldDefinition("totalCount") != null) {
                return " { totalCount nodes { __typename } }";
            }
            return object.getFields().stream()
                    .filter(field -> field.getArguments().isEmpty())
                    .filter(field -> objects(GraphQLTypeUtil.unwrapAll(field.getType())).isEmpty())
                    .findFirst()
                    .map(field -> " { %s }".formatted(field.getName()))
                    .orElse(" { __typename }");
        }
        return objects(type).isEmpty() ? "" : " { __typename }";
    }

    /** The arguments that a field must have, and the one that is looked at as a variable. */
    private static String required(
            GraphQLFieldDefinition field, @Nullable GraphQLArgument variable) {
        String arguments =
                field.getArguments().stream()
                        .filter(
                                argument ->
                                        argument == variable
                                                || (GraphQLTypeUtil.isNonNull(argument.getType())
                                                        && !argument.hasSetDefaultValue()))
                        .map(
                                argument ->
                                        "%s: %s"
                                                .formatted(
                                                        argument.getName(),
                                                        argument == variable
                                                                ? "$v"
                                                                : sample(argument)))
                        .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    private static String sample(GraphQLArgument argument) {
        String value =
                switch (GraphQLTypeUtil.unwrapAll(argument.getType())) {
                    case GraphQLEnumType values -> values.getValues().getFirst().getName();
                    case GraphQLNamedType type ->
                            switch (type.getName()) {
                                case "CountryCode" ->
                                        argument.getName().equals("with") ? "\"IL\"" : "\"IN\"";
                                case "Date" -> "\"2021-11-14\"";
                                case "LanguageTag" -> "\"hi\"";
                                case "ID" -> "\"VI_AAAAAAAAAAAAAAAAAAAAAA\"";
                                case "Int" -> "1";
                                case "Boolean" -> "true";
                                case "String" -> "\"minister\"";
                                default -> throw new AssertionError("No sample of " + type);
                            };
                };
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()))
                ? "[%s]".formatted(value)
                : value;
    }

    private static List<Place> places(GraphQLInputType type, Set<GraphQLType> outer) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        List<Place> places = new ArrayList<>();
        switch (nullable) {
            case GraphQLList list -> {
                for (Place place : places((GraphQLInputType) list.getWrappedType(), outer)) {
                    places.add(place.within(List::of));
                    places.add(place.within(v -> Collections.nCopies(10_000, v)).asTooLong());
                }
            }
            // A filter of filters of filters holds nothing new.
            case GraphQLInputObjectType object when outer.contains(object) ->
                    places.add(new Place("Boolean", false, value -> Map.of()));
            case GraphQLInputObjectType object -> {
                Set<GraphQLType> types = new HashSet<>(outer);
                types.add(object);
                for (GraphQLInputObjectField field : object.getFields()) {
                    for (Place place : places(field.getType(), types)) {
                        places.add(place.within(value -> whole(object, field, value)));
                    }
                }
            }
            default ->
                    places.add(new Place(((GraphQLNamedType) nullable).getName(), false, v -> v));
        }
        return places;
    }

    /** An input object that has this field, and the others that it must have. */
    private static Map<String, Object> whole(
            GraphQLInputObjectType type, GraphQLInputObjectField field, Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (GraphQLInputObjectField other : type.getFields()) {
            if (GraphQLTypeUtil.isNonNull(other.getType())
                    && !other.hasSetDefaultValue()
                    && GraphQLTypeUtil.unwrapAll(other.getType()) instanceof GraphQLEnumType e) {
                values.put(other.getName(), e.getValues().getFirst().getName());
            }
        }
        values.put(field.getName(), value);
        return values;
    }

    /**
     * An argument of a field.
     *
     * @param query asks for the field, the argument being the variable {@code v}
     * @param paged whether the field is a connection
     * @param places where a value can stand in it
     */
    record Site(String name, String query, String argument, boolean paged, List<Place> places) {}

    /**
     * A place for a scalar or a value of an enum.
     *
     * @param type the scalar or the enum
     * @param tooLong whether it stands in a list that is longer than any may be
     * @param around makes the argument of the value
     */
    record Place(String type, boolean tooLong, UnaryOperator<Object> around) {

        Place within(UnaryOperator<Object> outer) {
            return new Place(type, tooLong, value -> outer.apply(around.apply(value)));
        }

        Place asTooLong() {
            return new Place(type, true, around);
        }
    }
}
