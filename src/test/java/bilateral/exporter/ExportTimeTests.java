package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.TestDatabase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What is answered when an export takes longer than it may. */
@BilateralTest
@TestPropertySource(properties = "bilateral.exports.time=500ms")
class ExportTimeTests {

    private final TestDatabase database;
    private final int port;

    ExportTimeTests(TestDatabase database, @LocalServerPort int port) {
        this.database = database;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({"datapackage.zip,identity", "countries.csv,gzip", "countries.ndjson,identity"})
    void whatFailsBeforeItIsAnsweredIsAnErrorAlone(String file, String encoding)
            throws SQLException {
        try (Connection locked = database.connect();
                Statement statement = locked.createStatement()) {
            locked.setAutoCommit(false);
            statement.execute("lock table country in access exclusive mode");

            Download refused =
                    Download.send(
                            "GET",
                            Download.uri(port, file, Map.of()),
                            Map.of("Accept-Encoding", encoding));

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Type")).startsWith("application/json");
            assertThat(refused.text()).startsWith("{\"errors\":[").endsWith("]}");
            assertThat(refused.code()).isEqualTo("TIMEOUT");
        }
        assertThat(Download.get(port, file, Map.of()).status()).isEqualTo(200);
    }
}
