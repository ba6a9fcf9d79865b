package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.TestDatabase;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

@BilateralTest
class ClientLeavesTests {

    private static final String QUERY = "{ visits { totalCount } }";

    /** Far less than the time that a statement may run. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Api api;
    private final TestDatabase database;
    private final int port;

    ClientLeavesTests(Api api, TestDatabase database, @LocalServerPort int port) {
        this.api = api;
        this.database = database;
        this.port = port;
    }

    @Test
    void theStatementOfAClientThatLeavesIsCancelled() throws IOException, SQLException {
        try (LockedVisits visits = new LockedVisits(database)) {
            RawClient client = new RawClient(port).ask(QUERY);
            await().until(() -> visits.waiting() == 1);
            List<Integer> connections = visits.connections();

            client.close();

            await().atMost(SOON).until(() -> visits.waiting() == 0);
            assertThat(visits.connections()).containsAll(connections);
        }
        api.data(QUERY);
    }

    @Test
    void theStatementOfAClientThatIsEndedIsCancelled() throws IOException, SQLException {
        try (LockedVisits visits = new LockedVisits(database)) {
            RawClient client = new RawClient(port).ask(QUERY);
            await().until(() -> visits.waiting() == 1);

            client.abort();

            await().atMost(SOON).until(() -> visits.waiting() == 0);
        }
    }

    @Test
    void whoStaysIsAnsweredAlsoWhenHeSendsTheNextRequestMeanwhile()
            throws IOException, SQLException {
        try (RawClient staying = new RawClient(port)) {
            try (LockedVisits visits = new LockedVisits(database)) {
                staying.ask(QUERY);
                RawClient leaving = new RawClient(port).ask(QUERY);
                await().until(() -> visits.waiting() == 2);
                staying.ask("{ country(code: \\\"IN\\\") { name } }".replace("\\", ""));

                leaving.close();

                await().atMost(SOON).until(() -> visits.waiting() == 1);
            }
            assertThat(staying.answer("\"totalCount\":4")).contains("200");
            assertThat(staying.answer("India")).contains("200");
        }
    }
}
