package bilateral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Asks the server under test over HTTP, as a client does. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;

    Api(int port) {
        endpoint = URI.create("http://localhost:" + port + "/graphql");
    }

    public Answer ask(String query) {
        return ask(query, Map.of());
    }

    public Answer ask(String query, Map<String, ?> variables) {
        return post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    /** The {@code data} of a query that must be answered without an error. */
    public JsonNode data(String query) {
        return data(query, Map.of());
    }

    public JsonNode data(String query, Map<String, ?> variables) {
        Answer answer = ask(query, variables);
        if (answer.status() != 200 || answer.body().has("errors")) {
            throw new AssertionError(answer.status() + " " + answer.body().toPrettyString());
        }
        return answer.body().get("data");
    }

    /** The text of a query file under src/test/resources. */
    public static String file(String name) {
        try (var stream = Api.class.getResourceAsStream("/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String body) {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> response = send(request);
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** The text of a page of the server. */
    public String page(String path) {
        return send(HttpRequest.newBuilder(endpoint.resolve(path)).build()).body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A status and a body. */
    public record Answer(int status, JsonNode body) {

        public JsonNode errors() {
            return body.get("errors");
        }

        /** The code of the first error. */
        public String code() {
            return errors().get(0).get("extensions").get("code").asString();
        }
    }
}
