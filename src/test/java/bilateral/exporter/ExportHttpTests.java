package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.Statements;
import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What HTTP says of exports. */
@BilateralTest
class ExportHttpTests {

    private final PackageExporter exporter;
    private final Statements statements;
    private final int port;

    ExportHttpTests(PackageExporter exporter, Statements statements, @LocalServerPort int port) {
        this.exporter = exporter;
        this.statements = statements;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "visits.csv, text/csv;header=present;charset=utf-8, bilateral-visits.csv",
        "agreement-actions.ndjson, application/x-ndjson, bilateral-agreement-actions.ndjson",
        "datapackage.zip, application/zip, bilateral.zip"
    })
    void anExportSaysWhatItIs(String file, String type, String name) {
        Download download = send("GET", file, Map.of());

        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Type")).isEqualTo(type);
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"%s\"".formatted(name));
        assertThat(download.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(download.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(download.header("Bilateral-Changed-Since")).matches("\\d{4}-.*Z");
        assertThat(download.header("ETag")).startsWith("W/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"citations.csv", "citations.ndjson"})
    void whoeverReadsGzipGetsIt(String file) {
        Download packed = send("GET", file, Map.of("Accept-Encoding", "gzip"));
        Download plain = send("GET", file, Map.of());

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.text()).isEqualTo(plain.text());
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 2);
        assertThat(packed.header("ETag")).isEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits.csv", "visits.ndjson", "datapackage.zip"})
    void whatTheClientHasCostsOneSmallQuery(String file) {
        String tag = send("GET", file, Map.of()).header("ETag");

        Download[] again = new Download[1];
        List<String> sent =
                statements.during(() -> again[0] = send("GET", file, Map.of("If-None-Match", tag)));

        assertThat(again[0].status()).isEqualTo(304);
        assertThat(again[0].bytes()).isEmpty();
        assertThat(again[0].header("ETag")).isEqualTo(tag);
        assertThat(sent).singleElement().asString().contains("from dataset");
    }

    @Test
    void otherParametersAndFormatsHaveOtherTags() {
        List<String> tags =
                List.of(
                        tag("visits.csv", Map.of()),
                        tag("visits.ndjson", Map.of()),
                        tag("visits.csv", Map.of("filter", "{\"to\": [\"IL\"]}")),
                        tag("visits.csv", Map.of("filter", "{\"to\": [\"IN\"]}")),
                        tag("officials.csv", Map.of()),
                        tag("datapackage.zip", Map.of()));

        assertThat(tags).doesNotHaveDuplicates();
        assertThat(tag("visits.csv", Map.of())).isEqualTo(tags.getFirst());
    }

    @Test
    void onlyWhatDependsOnTheDayHasATagOfTheDay() {
        assertThat(tag("agreements.csv", Map.of("filter", "{\"status\": [\"SIGNED\"]}")))
                .containsPattern("\\.\\d{4}-\\d{2}-\\d{2}\\.");
        assertThat(
                        tag(
                                "agreements.csv",
                                Map.of(
                                        "filter",
                                        "{\"status\": [\"SIGNED\"], \"asOf\": \"2021-12-01\"}")))
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits.csv", "datapackage.zip"})
    void theHeadOfAnExportIsHadWithoutIt(String file) {
        Download head = send("HEAD", file, Map.of());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(tag(file, Map.of()));
        assertThat(head.header("Content-Disposition")).contains("bilateral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void exportsAreOnlyRead(String method) {
        Download refused = send(method, "visits.csv", Map.of());

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET,HEAD,OPTIONS");
        assertThat(refused.code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void optionsNamesTheMethods() {
        Download options = send("OPTIONS", "visits.csv", Map.of());

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET,HEAD,OPTIONS");
    }

    /** Browsers leave these in a URL as they are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    /export/visits.csv?filter={%22to%22:[%22IL%22]} ; fromCode
                    /export/visits.csv?filter={%22text%22:%22|^`\\\\%22} ; fromCode
                    /graphql?query={country(code:%22IN%22){name,officials:id}} ; India
                    """)
    void aUrlMayHaveWhatBrowsersLeaveInIt(String url, String awaited) throws IOException {
        try (Socket client = new Socket("localhost", port)) {
            client.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .formatted(url)
                                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(client.getInputStream())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("HTTP/1.1 200")
                    .contains(awaited);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits.xml",
                "visits",
                "pairs.csv",
                ".csv",
                "visits.csv.gz",
                "visits.csv/",
                "visits.csv/more",
                "",
                "datapackage.json"
            })
    void whatIsNotThereIsSaidWithWhatIs(String file) {
        Download refused = send("GET", file, Map.of());

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("NOT_FOUND");
        assertThat(refused.message()).contains("visits", ".ndjson", "datapackage.zip");
    }

    @Test
    void theAddressAboveTheExportsSaysWhatThereIs() {
        Download refused =
                Download.send(
                        "GET", URI.create("http://localhost:%d/export".formatted(port)), Map.of());

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoeverHasAnyAnswerHasThisOne() {
        Download unchanged = send("GET", "visits.csv", Map.of("If-None-Match", "*"));

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(tag("visits.csv", Map.of()));
    }

    @Test
    void whoeverAcceptsAnotherTypeGetsNone() {
        assertThat(send("GET", "visits.csv", Map.of("Accept", "application/json")).code())
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(send("GET", "visits.csv", Map.of("Accept", "text/csv;q=0, */*;q=0")).status())
                .isEqualTo(406);
        assertThat(send("GET", "visits.csv", Map.of("Accept", "text/csv, */*;q=0.1")).status())
                .isEqualTo(200);
        assertThat(send("GET", "visits.csv", Map.of("Accept", "text/*")).status()).isEqualTo(200);
    }

    @Test
    void theZipFileIsTheMirrorAndAlwaysTheSame(@TempDir Path directory)
            throws IOException, SQLException {
        byte[] zip = send("GET", "datapackage.zip", Map.of()).bytes();
        exporter.write(directory, Progress.SILENT);

        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry();
                    entry != null;
                    entry = files.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries).hasSize(PackageTables.ALL.size() + 1);
        entries.forEach(
                (name, content) ->
                        assertThat(directory.resolve(name)).content().isEqualTo(content));
        assertThat(entries).containsKey(PackageDescriptor.FILE);
        assertThat(send("GET", "datapackage.zip", Map.of()).bytes()).isEqualTo(zip);
        assertThat(Files.exists(directory.resolve(PackageDescriptor.FILE))).isTrue();
    }

    private String tag(String file, Map<String, String> parameters) {
        return Download.get(port, file, parameters).header("ETag");
    }

    private Download send(String method, String file, Map<String, String> headers) {
        return Download.send(method, Download.uri(port, file, Map.of()), headers);
    }
}
