package bilateral.read;

import bilateral.graphql.RefusedException;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads arguments that come as JSON beside GraphQL: each as a variable of its type in the schema
 * would be, so that the same is allowed and the same is refused.
 */
@Component
public final class JsonArguments {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private final GraphQlSource source;
    private final GraphQlArgumentBinder binder;
    private final JsonMapper json;

    JsonArguments(GraphQlSource source, GraphQlArgumentBinder binder, JsonMapper json) {
        this.source = source;
        this.binder = binder;
        this.json = json;
    }

    /**
     * Reads an argument.
     *
     * @param field the list that it is for, for messages
     * @param name the argument
     * @param text its value as JSON
     * @param type a record that is named as its type in the schema
     * @throws RefusedException when it is none
     */
    public <A> A read(String field, String name, String text, Class<A> type) {
        Map<String, @Nullable Object> raw = object(name, text);
        CoercedVariables coerced;
        try {
            coerced =
                    ValuesResolver.coerceVariableValues(
                            source.schema(),
                            List.of(
                                    VariableDefinition.newVariableDefinition()
                                            .name(name)
                                            .type(new TypeName(type.getSimpleName()))
                                            .build()),
                            RawVariables.of(Map.of(name, raw)),
                            GraphQLContext.getDefault(),
                            Locale.ENGLISH);
        } catch (RuntimeException refusal) {
            if (refusal instanceof GraphQLError error) {
                throw RefusedException.badInput(error.getMessage());
            }
            throw refusal;
        }
        A value = new Arguments(field, coerced.toMap(), binder).get(name, type);
        if (value == null) {
            throw RefusedException.badInput("%s is null: leave it out.".formatted(name));
        }
        return value;
    }

    private Map<String, @Nullable Object> object(String name, String text) {
        JsonNode value;
        try {
            value = json.readTree(text);
        } catch (JacksonException _) {
            throw notJson(name);
        }
        if (!value.isObject()) {
            throw notJson(name);
        }
        return json.convertValue(value, OBJECT);
    }

    private static RefusedException notJson(String name) {
        return RefusedException.badInput(
                "%s is no JSON object: write it as {\"name\": value}.".formatted(name));
    }
}
