package bilateral.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;

/**
 * Reads the body of a request, and says what is wrong with it where it is none ("GraphQL over
 * HTTP", section "Request").
 */
final class RequestConverter extends JacksonJsonHttpMessageConverter {

    private static final TypeReference<Map<String, @Nullable Object>> VARIABLES =
            new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> EXTENSIONS = new TypeReference<>() {};

    RequestConverter(JsonMapper json) {
        super(json);
    }

    /** A body of which nobody says what it is, is not read. */
    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return mediaType != null && super.canRead(type, mediaType);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        JsonNode body = body(message);
        if (body.isArray()) {
            throw new RefusedException(
                    ErrorCode.BATCHING_DISABLED,
                    "The body is an array: send each operation in a request of its own.");
        }
        if (!body.isObject()) {
            throw bad("The body is not a JSON object: send {\"query\": \"{ … }\"}.");
        }
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        String query = text(body, "query");
        if (query == null) {
            throw bad("query is missing: it is a string, the GraphQL document.");
        }
        request.setQuery(query);
        request.setOperationName(text(body, "operationName"));
        request.setVariables(getMapper().convertValue(object(body, "variables"), VARIABLES));
        request.setExtensions(getMapper().convertValue(object(body, "extensions"), EXTENSIONS));
        return request;
    }

    private JsonNode body(HttpInputMessage message) throws IOException {
        try {
            return getMapper().readTree(message.getBody());
        } catch (JacksonException e) {
            throw bad("The body is not JSON: send {\"query\": \"{ … }\"}.");
        }
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        throw bad("%s is not a string.".formatted(name));
    }

    private JsonNode object(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isObject()) {
            return value;
        }
        if (value.isNull() || value.isMissingNode()) {
            return getMapper().createObjectNode();
        }
        throw bad(
                "%s is not an object: it holds a value for each name, or is left out."
                        .formatted(name));
    }

    private static RefusedException bad(String message) {
        return new RefusedException(ErrorCode.BAD_REQUEST, message);
    }
}
