package bilateral.graphql;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Asks a server over HTTP, with every header and parameter as the test wants it. */
final class Http {

    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    Http(int port) {
        this.port = port;
    }

    /** A GET with these parameters, of which those that are no texts are written as JSON. */
    HttpRequest.Builder get(Map<String, ?> parameters) {
        return at(
                "/graphql?"
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&")));
    }

    HttpRequest.Builder get(String query) {
        return get(Map.of("query", query));
    }

    /** A POST of these, as JSON. */
    HttpRequest.Builder post(Map<String, ?> body) {
        return at("/graphql")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
    }

    HttpRequest.Builder post(String query) {
        return post(Map.of("query", query));
    }

    HttpRequest.Builder at(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The extension by which Apollo's clients name a document. */
    static Map<String, Object> persisted(String hash) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("version", 1);
        query.put("sha256Hash", hash);
        return Map.of("persistedQuery", query);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Object value) {
        String text = value instanceof String string ? string : MAPPER.writeValueAsString(value);
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }

        String tag() {
            return header("ETag");
        }

        /** The body, unpacked where it is compressed. */
        String text() {
            byte[] body = response.body();
            try {
                return header("Content-Encoding").equals("gzip")
                        ? new String(
                                new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(),
                                StandardCharsets.UTF_8)
                        : new String(body, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode json() {
            return MAPPER.readTree(text());
        }

        JsonNode data() {
            JsonNode json = json();
            if (json.has("errors")) {
                throw new AssertionError(status() + " " + json.toPrettyString());
            }
            return json.get("data");
        }

        /** The code of the first error. */
        String code() {
            return json().path("errors").path(0).path("extensions").path("code").asString("none");
        }

        String message() {
            return json().path("errors").path(0).path("message").asString("none");
        }
    }
}
