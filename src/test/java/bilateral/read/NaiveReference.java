package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.read.Selected.Asked;
import bilateral.read.Selected.Part;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks again for each value of an answer, one field at a time, and compares.
 *
 * <p>Each object that has an id is a start of its own: from there one path of fields leads to a
 * value or to the next objects, in a query that has nothing else in it.
 */
final class NaiveReference {

    /** How many objects of one list are asked again. */
    private static final int SAMPLE = 3;

    private final GraphQLSchema schema;
    private final Function<String, Map<String, @Nullable Object>> ask;
    private final Set<String> unreachable;
    private final Map<String, @Nullable Object> known = new HashMap<>();

    /**
     * Makes a reference.
     *
     * @param ask answers a query with its data
     * @param unreachable ids of records that were retracted: only what they belong to leads there
     */
    NaiveReference(
            GraphQLSchema schema,
            Function<String, Map<String, @Nullable Object>> ask,
            Set<String> unreachable) {
        this.schema = schema;
        this.ask = ask;
        this.unreachable = unreachable;
    }

    /** How many different queries it has asked. */
    int asked() {
        return known.size();
    }

    /** Fails where the answer is not what each of its fields alone gives. */
    void check(List<Selected> selection, Map<String, @Nullable Object> data) {
        new Start("{ ", " }", null, data).check(List.of(), "Query", selection);
    }

    /** An object that can be asked for by itself. */
    private final class Start {

        private final String before;
        private final String after;
        private final @Nullable String under;
        private final Map<?, ?> answer;

        Start(String before, String after, @Nullable String under, Map<?, ?> answer) {
            this.before = before;
            this.after = after;
            this.under = under;
            this.answer = answer;
        }

        void check(List<Asked> path, String typeName, List<Selected> selection) {
            Map<String, List<Asked>> fields = new LinkedHashMap<>();
            collect(typeName, selection, fields);
            for (Map<?, ?> object : objects(project(answer, keys(path), 0))) {
                assertThat(object.keySet()).isEqualTo(fields.keySet());
            }
            fields.forEach((key, group) -> check(path, group));
        }

        private void check(List<Asked> path, List<Asked> group) {
            Asked field = group.getFirst();
            List<Asked> longer = new ArrayList<>(path);
            longer.add(field);
            List<Selected> selection =
                    group.stream().flatMap(asked -> asked.selection().stream()).toList();
            Object answered = project(answer, keys(longer), 0);
            if (selection.isEmpty()) {
                assertThat(answered)
                        .as("%s", longer.stream().map(Asked::naive).toList())
                        .isEqualTo(alone(longer, ""));
            } else if (hasId(field.typeName())) {
                assertThat(identities(answered))
                        .as("%s", longer.stream().map(Asked::naive).toList())
                        .isEqualTo(
                                identities(
                                        alone(
                                                longer,
                                                " { the_type: __typename ... on Node { the_id: id }"
                                                        + " }")));
                List<Map<?, ?>> objects = objects(answered);
                int step = Math.max(1, objects.size() / SAMPLE);
                for (int i = 0; i < objects.size(); i += step) {
                    start(objects.get(i), selection);
                }
            } else {
                check(longer, field.typeName(), selection);
            }
        }

        private void start(Map<?, ?> object, List<Selected> selection) {
            String id = (String) object.get(RandomSelection.ID);
            String type = (String) object.get(RandomSelection.TYPE);
            if (!unreachable.contains(id)) {
                String before = "{ node(id: \"" + id + "\") { ... on " + type + " { ";
                new Start(before, " } } }", "node", object)
                        .check(List.of(), Objects.requireNonNull(type), selection);
            }
        }

        private @Nullable Object alone(List<Asked> path, String end) {
            StringBuilder query = new StringBuilder(before);
            for (int i = 0; i < path.size(); i++) {
                query.append(i == 0 ? "" : " { ").append(path.get(i).naive());
            }
            query.append(end).append(" }".repeat(path.size() - 1)).append(after);
            return known.computeIfAbsent(
                    query.toString(),
                    text -> {
                        Object data = ask.apply(text);
                        Object start = under == null ? data : ((Map<?, ?>) data).get(under);
                        return project(start, path.stream().map(Asked::name).toList(), 0);
                    });
        }
    }

    private void collect(
            String typeName, List<Selected> selection, Map<String, List<Asked>> fields) {
        for (Selected selected : selection) {
            if (selected.included()) {
                switch (selected) {
                    case Asked asked ->
                            fields.computeIfAbsent(asked.resultKey(), key -> new ArrayList<>())
                                    .add(asked);
                    case Part part -> {
                        if (applies(part.on(), typeName)) {
                            collect(typeName, part.selection(), fields);
                        }
                    }
                }
            }
        }
    }

    private boolean applies(@Nullable String condition, String typeName) {
        return condition == null
                || condition.equals(typeName)
                || schema.getType(condition) instanceof GraphQLNamedOutputType type
                        && (type instanceof GraphQLInterfaceType
                                || type instanceof GraphQLUnionType)
                        && schema.getType(typeName) instanceof GraphQLObjectType object
                        && schema.isPossibleType(type, object);
    }

    private boolean hasId(String typeName) {
        return schema.getType(typeName) instanceof GraphQLCompositeType type
                && !(type instanceof GraphQLObjectType object && object.getInterfaces().isEmpty());
    }

    private static List<String> keys(List<Asked> path) {
        return path.stream().map(Asked::resultKey).toList();
    }

    /** What stands at the end of a path, in the lists that the path leads through. */
    private static @Nullable Object project(@Nullable Object value, List<String> keys, int next) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> projected = new ArrayList<>();
            list.forEach(element -> projected.add(project(element, keys, next)));
            return projected;
        }
        if (value instanceof Map<?, ?> object && next < keys.size()) {
            return project(object.get(keys.get(next)), keys, next + 1);
        }
        return value;
    }

    private static @Nullable Object identities(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> {
                List<@Nullable Object> identities = new ArrayList<>();
                list.forEach(element -> identities.add(identities(element)));
                yield identities;
            }
            case Map<?, ?> object ->
                    object.get(RandomSelection.TYPE) + " " + object.get(RandomSelection.ID);
            default -> value;
        };
    }

    private static List<Map<?, ?>> objects(@Nullable Object value) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> objects.addAll(objects(element)));
        } else if (value instanceof Map<?, ?> object) {
            objects.add(object);
        }
        return objects;
    }
}
