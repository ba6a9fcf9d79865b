package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each request over HTTP in docs/tutorial.md gets the answer below it, to the letter but for the
 * value of its ETag, which is shown as {@code …}; a request that has such a value sends the one of
 * the answer before it.
 *
 * <p>Run with {@code -Dtutorial.write=true} to write the answers anew.
 */
@BilateralTest
class TutorialExchangeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern EXCHANGE =
            Pattern.compile("(?ms)^```http\\n(GET .*?)^```\\n```http\\n(.*?)^```$");
    private static final List<String> SHOWN = List.of("Content-Type", "ETag");
    private static final String DIFFERENT = "\"…\"";

    @LocalServerPort private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String tag = "";

    @Test
    void everyAnswerIsTheOneOfTheServerToTheLetter() throws IOException {
        String tutorial = Files.readString(TutorialTests.TUTORIAL);
        assertThat(EXCHANGE.matcher(tutorial).results()).hasSizeGreaterThan(1);

        String now =
                EXCHANGE.matcher(tutorial)
                        .replaceAll(example -> Matcher.quoteReplacement(asked(example)));
        if (Boolean.getBoolean("tutorial.write")) {
            Files.writeString(TutorialTests.TUTORIAL, now);
        }

        assertThat(TutorialTests.TUTORIAL).content().isEqualToNormalizingNewlines(now);
    }

    private String asked(MatchResult example) {
        try {
            HttpResponse<String> response =
                    client.send(request(example.group(1)), BodyHandlers.ofString());
            tag = response.headers().firstValue("ETag").orElse("");
            return "```http\n%s```\n```http\n%s\n```"
                    .formatted(example.group(1), written(response));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request line, in which what follows {@code query=} is not encoded, and headers. */
    private HttpRequest request(String text) {
        List<String> lines = text.lines().toList();
        String target = lines.getFirst().substring("GET ".length());
        int query = target.indexOf('=') + 1;
        String encoded =
                target.substring(0, query) + URLEncoder.encode(target.substring(query), UTF_8);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded));
        for (String line : lines.subList(1, lines.size())) {
            String[] header = line.split(": ", 2);
            request.header(header[0], header[1].replace(DIFFERENT, tag));
        }
        return request.build();
    }

    private static String written(HttpResponse<String> response) {
        List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + response.statusCode()));
        for (String name : SHOWN) {
            response.headers()
                    .firstValue(name)
                    .map(value -> name.equals("ETag") ? DIFFERENT : value)
                    .ifPresent(value -> lines.add(name + ": " + value));
        }
        if (!response.body().isEmpty()) {
            ObjectNode body = (ObjectNode) JSON.readTree(response.body());
            body.remove("extensions");
            lines.addAll(List.of("", PlainJson.written(body)));
        }
        return lines.stream().collect(joining("\n"));
    }
}
