package bilateral.exporter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** What an address of exports answers. */
record Download(HttpResponse<byte[]> response) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The address of an export, with these parameters. */
    static URI uri(int port, String file, Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(
                "http://localhost:%d/export/%s%s"
                        .formatted(port, file, query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Download get(int port, String file, Map<String, String> parameters) {
        return send("GET", uri(port, file, parameters), Map.of());
    }

    static Download send(String method, URI uri, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return new Download(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        byte[] body = response.body();
        if (header("Content-Encoding").equals("gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The rows of a table, the heading first. */
    List<List<String>> csv() {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text().substring(1))) {
            return rows.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of one column. */
    List<String> cells(String column) {
        List<List<String>> rows = csv();
        int place = rows.getFirst().indexOf(column);
        return rows.stream().skip(1).map(row -> row.get(place)).toList();
    }

    /** The objects on the lines. */
    List<JsonNode> lines() {
        return text().lines().map(JSON::readTree).toList();
    }

    List<String> ids() {
        return lines().stream().map(line -> line.get("id").asString()).toList();
    }

    String code() {
        return JSON.readTree(text()).at("/errors/0/extensions/code").asString("none");
    }

    String message() {
        return JSON.readTree(text()).at("/errors/0/message").asString("none");
    }
}
