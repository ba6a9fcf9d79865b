package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

class StatementWatchTests {

    /** Statements end just when they are cancelled, so that some are and some are not. */
    @Test
    void noStatementIsCancelledThatComesLaterOnTheSameConnection() throws Exception {
        StatementWatches watches = new StatementWatches(limits(Duration.ofMillis(10)));
        int cancelled = 0;
        int rounds = 200;
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.connect();
                PreparedStatement slow = connection.prepareStatement("select pg_sleep(0.0095)");
                PreparedStatement next = connection.prepareStatement("select 1")) {
            for (int i = 0; i < rounds; i++) {
                cancelled += isCancelled(watches, slow) ? 1 : 0;
                try (ResultSet one = next.executeQuery()) {
                    assertThat(one.next()).isTrue();
                }
            }
        } finally {
            watches.destroy();
        }

        assertThat(cancelled).isBetween(1, rounds);
    }

    private static boolean isCancelled(StatementWatches watches, PreparedStatement slow)
            throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        try (StatementWatch watch = watches.start()) {
            Thread checks =
                    Thread.startVirtualThread(
                            () -> {
                                while (!done.get()) {
                                    watch.check();
                                }
                            });
            try {
                watch.run(slow);
                return false;
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("57014");
                return true;
            } finally {
                done.set(true);
                checks.join();
            }
        }
    }

    private static Limits limits(Duration time) {
        return new Binder(
                        new MapConfigurationPropertySource(
                                Map.of("bilateral.limits.time", time.toMillis() + "ms")))
                .bindOrCreate("bilateral.limits", Limits.class);
    }
}
