package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import bilateral.BilateralTest;
import bilateral.TestDatabase;
import bilateral.datapackage.Progress;
import bilateral.read.ListStatement;
import bilateral.read.Records;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What long exports hold, and that they let go of it. */
@BilateralTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "bilateral.exports.concurrent=1")
class ExportLoadTests {

    /** Far less than the time that an export may take. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** More than what is on its way between server and client. */
    private static final int SOURCES = 8_000;

    private final TestDatabase database;
    private final Records records;
    private final PackageExporter exporter;
    private final int port;

    ExportLoadTests(TestDatabase database, PackageExporter exporter, @LocalServerPort int port) {
        this.exporter = exporter;
        this.database = database;
        this.records = new Records(database);
        this.port = port;
    }

    @BeforeEach
    void fill() {
        if (records.rows("select from source limit %d".formatted(SOURCES)).size() < SOURCES) {
            records.run(
                    """
                    insert into source (kind, title, licence)
                    select 'OTHER', 'Long ' || number, repeat('x', 5000)
                    from generate_series(1, %d) number
                    """
                            .formatted(SOURCES));
        }
    }

    @Test
    void allOfALongListComes() {
        assertThat(Download.get(port, "sources.ndjson", Map.of()).lines())
                .hasSizeGreaterThan(SOURCES);
    }

    @Test
    void oneMoreThanMayRunIsToldToComeBack() throws IOException, SQLException {
        try (Connection locked = lockVisits();
                Socket first = ask("visits.csv")) {
            await().until(() -> waiting() == 1);

            Download refused = Download.get(port, "officials.csv", Map.of());

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("EXPORTS_BUSY");
            assertThat(refused.header("Retry-After")).isEqualTo("10");
            assertThat(refused.header("ETag")).isEmpty();
            locked.rollback();
            assertThat(read(first, "200")).contains("200");
        }
        await().atMost(SOON)
                .until(() -> Download.get(port, "officials.csv", Map.of()).status() == 200);
    }

    @Test
    void theStatementOfAClientThatLeavesWhileItWaitsIsCancelled() throws IOException, SQLException {
        for (String file : new String[] {"visits.csv", "datapackage.zip"}) {
            try (Connection locked = lockVisits()) {
                Socket client = ask(file);
                await().until(() -> waiting() == 1);

                client.close();

                await().atMost(SOON).until(() -> waiting() == 0);
                assertThat(locked.isClosed()).isFalse();
            }
            await().atMost(SOON)
                    .until(() -> Download.get(port, "officials.csv", Map.of()).status() == 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources.csv", "datapackage.zip"})
    void whoLeavesInTheMiddleHoldsNothingAndIsNoNews(String file, CapturedOutput output)
            throws IOException {
        int before = output.length();
        List<String> connections = connections();
        Socket client = ask(file);
        read(client, "200");
        client.setSoLinger(true, 0);
        client.close();

        await().atMost(SOON).until(() -> inTransaction() == 0);
        await().atMost(SOON)
                .until(() -> Download.get(port, "officials.csv", Map.of()).status() == 200);
        assertThat(connections()).containsAll(connections);
        assertThat(output.toString().substring(before))
                .doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    /** Half of the connection is closed: this client could still read. */
    @Test
    void whatAClientGetsThatHasLeftDoesNotLookWhole(CapturedOutput output)
            throws IOException, SQLException {
        int before = output.length();
        try (Connection locked = lockVisits();
                Socket client = ask("datapackage.zip")) {
            await().until(() -> waiting() == 1);
            client.shutdownOutput();

            String answer =
                    new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
            assertThat(waiting()).isZero();
            assertThat(locked.isClosed()).isFalse();
        }
        assertThat(output.toString().substring(before))
                .doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    @Test
    void aDiskThatIsFullIsToldAndNothingElse(@TempDir Path directory, CapturedOutput output)
            throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        int before = output.length();
        Files.createSymbolicLink(directory.resolve("sources.csv.part"), full);

        assertThatThrownBy(() -> exporter.write(directory, Progress.SILENT))
                .isInstanceOf(IOException.class)
                .satisfies(
                        failure ->
                                assertThat(failure.getSuppressed())
                                        .noneMatch(SQLException.class::isInstance));

        assertThat(directory).isEmptyDirectory();
        assertThat(output.toString().substring(before))
                .doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    @Test
    void whatFailsInTheMiddleDoesNotLookWhole() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(Download.uri(port, "sources.csv", Map.of())).build();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);

            assertThat(
                            records.rows(
                                    """
                                    select pg_terminate_backend(pid)
                                    from pg_stat_activity
                                    where datname = current_database()
                                      and application_name = 'bilateral' and xact_start is not null
                                    """))
                    .hasSize(1);

            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /** A result that is kept whole in memory has no cursor in the database. */
    @Test
    void rowsStayInTheDatabaseUntilTheyAreAskedFor() throws SQLException {
        ListStatement list =
                ListStatement.of(
                        binds ->
                                DSL.select(DSL.field(DSL.name("number")))
                                        .from(
                                                DSL.generateSeries(DSL.inline(1), DSL.inline(2_000))
                                                        .as("given", "number")));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = list.prepare(connection, ListExport.BATCH);
                    ResultSet rows = statement.executeQuery();
                    Statement other = connection.createStatement();
                    ResultSet cursors =
                            other.executeQuery(
                                    "select count(*) from pg_cursors where name <> ''")) {
                cursors.next();
                assertThat(cursors.getInt(1)).isEqualTo(1);
                int read = 0;
                while (rows.next()) {
                    read++;
                }
                assertThat(read).isEqualTo(2_000);
            }
        }
    }

    private Connection lockVisits() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table visit in access exclusive mode");
        }
        return connection;
    }

    private int waiting() {
        return count("wait_event_type = 'Lock'");
    }

    private List<String> connections() {
        return records.texts(
                """
                select pid::text
                from pg_stat_activity
                where datname = current_database() and application_name = 'bilateral'
                """);
    }

    private int inTransaction() {
        return count("state in ('active', 'idle in transaction')");
    }

    private int count(String condition) {
        return records.rows(
                        """
                        select
                        from pg_stat_activity
                        where datname = current_database() and application_name = 'bilateral' and %s
                        """
                                .formatted(condition))
                .size();
    }

    private Socket ask(String file) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(
                        "GET /export/%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .formatted(file)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What came until this did. */
    private static String read(Socket socket, String awaited) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(awaited) < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as(text.toString()).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }
}
