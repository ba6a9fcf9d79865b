package bilateral;

import static java.util.function.Predicate.not;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The deprecated elements of a schema, each by where it stands: {@code Type.field(argument)}. */
final class Deprecations {

    private static final Pattern REPLACEMENT = Pattern.compile("Use `([^`]+)`");

    private Deprecations() {}

    /**
     * Those whose reason does not say {@code Use `name`}, where the name is one of a neighbour, or
     * a {@code Type.field}, that is not deprecated itself.
     */
    static List<String> withoutReplacement(GraphQLSchema schema) {
        Map<String, String> reasons = new TreeMap<>();
        Map<String, String> kept = new TreeMap<>();
        elements(schema)
                .forEach(
                        (place, element) -> {
                            String reason = reason(element);
                            (reason == null ? kept : reasons)
                                    .put(place, reason == null ? "" : reason);
                        });
        return reasons.entrySet().stream()
                .filter(not(entry -> isReplaced(entry.getKey(), entry.getValue(), kept)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isReplaced(String place, String reason, Map<String, ?> kept) {
        Matcher named = REPLACEMENT.matcher(reason);
        if (!named.find()) {
            return false;
        }
        int last = Math.max(place.lastIndexOf('.'), place.lastIndexOf('('));
        String neighbour =
                place.substring(0, last + 1) + named.group(1) + (place.endsWith(")") ? ")" : "");
        return kept.containsKey(neighbour) || kept.containsKey(named.group(1));
    }

    private static @Nullable String reason(GraphQLNamedSchemaElement element) {
        return switch (element) {
            case GraphQLFieldDefinition field -> field.getDeprecationReason();
            case GraphQLArgument argument -> argument.getDeprecationReason();
            case GraphQLInputObjectField field -> field.getDeprecationReason();
            case GraphQLEnumValueDefinition value -> value.getDeprecationReason();
            default -> null;
        };
    }

    private static Map<String, GraphQLNamedSchemaElement> elements(GraphQLSchema schema) {
        Map<String, GraphQLNamedSchemaElement> elements = new TreeMap<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (Introspection.isIntrospectionTypes(type)) {
                continue;
            }
            for (GraphQLNamedSchemaElement member : members(type)) {
                String place = type.getName() + "." + member.getName();
                elements.put(place, member);
                if (member instanceof GraphQLFieldDefinition field) {
                    field.getArguments()
                            .forEach(
                                    argument ->
                                            elements.put(
                                                    place + "(" + argument.getName() + ")",
                                                    argument));
                }
            }
        }
        return elements;
    }

    private static List<? extends GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer container -> container.getFieldDefinitions();
            case GraphQLInputObjectType input -> input.getFieldDefinitions();
            case GraphQLEnumType enumeration -> enumeration.getValues();
            default -> List.of();
        };
    }
}
