package bilateral.graphql;

import static graphql.execution.preparsed.persisted.PersistedQuerySupport.PERSISTED_QUERY_MARKER;

import jakarta.servlet.ServletException;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a GraphQL request from a body or from a URL, and says what is wrong where it is none
 * ("GraphQL over HTTP", section "Request").
 */
final class RequestReader {

    private static final TypeReference<Map<String, @Nullable Object>> VARIABLES =
            new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> EXTENSIONS = new TypeReference<>() {};

    private static final String IDENTITY = "identity";

    private final JsonMapper json;

    RequestReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The request in the body of a POST.
     *
     * @throws RefusedException when the body is of another type than JSON, or is no request
     */
    SerializableGraphQlRequest ofBody(ServerRequest request) throws ServletException, IOException {
        checkType(request.headers());
        JsonNode body = parsed(request.body(byte[].class));
        if (body.isArray()) {
            throw new RefusedException(
                    ErrorCode.BATCHING_DISABLED,
                    "The body is an array: send each operation in a request of its own.");
        }
        if (!body.isObject()) {
            throw bad("The body is not a JSON object: send {\"query\": \"{ … }\"}.");
        }
        return request(
                text(body, "query"),
                text(body, DocumentReference.DOCUMENT_ID),
                text(body, "operationName"),
                body.path("variables"),
                body.path("extensions"));
    }

    /**
     * The request in the parameters of a URL.
     *
     * @throws RefusedException when the parameters are no request
     */
    SerializableGraphQlRequest ofUrl(ServerRequest request) {
        return request(
                parameter(request, "query"),
                parameter(request, DocumentReference.DOCUMENT_ID),
                parameter(request, "operationName"),
                object(request, "variables"),
                object(request, "extensions"));
    }

    private SerializableGraphQlRequest request(
            @Nullable String query,
            @Nullable String documentId,
            @Nullable String operationName,
            JsonNode variables,
            JsonNode extensions) {
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        request.setOperationName(operationName);
        request.setVariables(json.convertValue(object(variables, "variables"), VARIABLES));
        Map<String, Object> more = json.convertValue(object(extensions, "extensions"), EXTENSIONS);
        if (documentId != null) {
            more.put(DocumentReference.DOCUMENT_ID, documentId);
        }
        request.setExtensions(more);
        if (query == null && DocumentReference.of(more) == null) {
            throw bad("query is missing: it is a string, the GraphQL document.");
        }
        request.setQuery(Objects.requireNonNullElse(query, PERSISTED_QUERY_MARKER));
        return request;
    }

    private static void checkType(ServerRequest.Headers headers) {
        MediaType type;
        try {
            type = headers.contentType().orElseThrow(RequestReader::unsupported);
        } catch (InvalidMediaTypeException e) {
            throw unsupported();
        }
        Charset charset = type.getCharset();
        String coding = headers.firstHeader(HttpHeaders.CONTENT_ENCODING);
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || (charset != null && !charset.equals(StandardCharsets.UTF_8))
                || (coding != null && !coding.equalsIgnoreCase(IDENTITY))) {
            throw unsupported();
        }
    }

    private static RefusedException unsupported() {
        return new RefusedException(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "The body's type is not read: send JSON in UTF-8, not compressed, with Content-Type: application/json.");
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
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

    private JsonNode object(JsonNode value, String name) {
        if (value.isObject()) {
            return value;
        }
        if (value.isNull() || value.isMissingNode()) {
            return json.createObjectNode();
        }
        throw bad(
                "%s is not an object: it holds a value for each name, or is left out."
                        .formatted(name));
    }

    /** The value of a parameter; null where it is missing or empty. */
    private static @Nullable String parameter(ServerRequest request, String name) {
        String @Nullable [] values;
        try {
            values = request.servletRequest().getParameterValues(name);
        } catch (IllegalStateException e) {
            // What Tomcat says of bytes that are no UTF-8, and of a % that nothing follows.
            throw bad("The URL's parameters can't be read: encode them as UTF-8, with %XX.");
        }
        if (values != null && values.length > 1) {
            throw bad("%s is in the URL %d times.".formatted(name, values.length));
        }
        return values == null || values[0].isEmpty() ? null : values[0];
    }

    private JsonNode object(ServerRequest request, String name) {
        String text = parameter(request, name);
        if (text == null) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw bad("%s is not JSON: write it as {\"name\": value}.".formatted(name));
        }
    }

    private static RefusedException bad(String message) {
        return new RefusedException(ErrorCode.BAD_REQUEST, message);
    }
}
