package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** After {@code kill -9} the next start needs no hand and finds what was committed. */
class KillTests {

    enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void killInTheMiddleOfCommitsLosesNoCommittedRow(Victim victim) throws Exception {
        for (int round = 0; round < 2; round++) {
            List<String> committed = writeUntilKilled(victim);
            try (EmbeddedDatabase database = Databases.start(home)) {
                assertThat(Databases.strings(database, "select id from entry"))
                        .containsAll(committed);
                assertThat(
                                Databases.strings(
                                        database,
                                        "select id from entry group by id having count(*) <> 2"))
                        .isEmpty();
            }
        }
    }

    @Test
    void databaseLeftRunningIsReplacedAlsoOnAnotherPort() throws Exception {
        List<String> committed = writeUntilKilled(Victim.SERVER);
        ProcessHandle orphan = Databases.postmaster(home);
        Files.writeString(home.resolve("cluster/port"), "");
        try (EmbeddedDatabase database = Databases.start(home)) {
            Awaitility.await().until(() -> Databases.isGone(orphan));
            assertThat(Databases.strings(database, "select id from entry")).containsAll(committed);
        }
    }

    @Test
    void sessionThatOutlivesItsDatabaseHoldsUpTheNextStartOnlyForSeconds() throws Exception {
        EmbeddedDatabase first = Databases.start(home);
        Connection session = Databases.connect(first);
        Thread busy = Thread.ofPlatform().start(() -> countForMinutes(session));
        Awaitility.await()
                .until(
                        () ->
                                Databases.strings(
                                                first,
                                                "select 1 from pg_stat_activity where state ="
                                                        + " 'active' and query like '%generate_series%'"
                                                        + " and pid <> pg_backend_pid()")
                                        .size(),
                        size -> size == 1);
        Databases.kill(Databases.postmaster(home));
        session.abort(Runnable::run);
        busy.join();
        first.close();
        try (EmbeddedDatabase second = Databases.start(home)) {
            assertThat(Databases.strings(second, "select 1")).containsExactly("1");
        }
    }

    @Test
    void killWhileTheDatabaseIsMadeLeavesNothingInTheWay() throws Exception {
        try (ChildProcess writer =
                ChildProcess.start(Writer.class, home.toString(), Databases.PROGRAMS.toString())) {
            Awaitility.await().until(this::isHalfMade);
            Databases.kill(writer.handle());
        }
        assertThat(home.resolve("cluster")).doesNotExist();
        try (EmbeddedDatabase database = Databases.start(home)) {
            assertThat(Databases.strings(database, "select 1")).containsExactly("1");
        }
    }

    private List<String> writeUntilKilled(Victim victim) throws Exception {
        try (ChildProcess writer =
                ChildProcess.start(Writer.class, home.toString(), Databases.PROGRAMS.toString())) {
            writer.await("found");
            for (int commits = 0; commits < 100; commits++) {
                writer.await("committed");
            }
            ProcessHandle postmaster = Databases.postmaster(home);
            if (victim != Victim.DATABASE) {
                Databases.kill(writer.handle());
                assertThat(postmaster.isAlive()).isTrue();
            }
            if (victim != Victim.SERVER) {
                Databases.kill(postmaster);
            }
            return writer.awaitEnd().stream()
                    .filter(line -> line.matches("committed [0-9]+\\."))
                    .map(line -> line.substring("committed ".length(), line.length() - 1))
                    .toList();
        }
    }

    private boolean isHalfMade() throws IOException {
        try (Stream<Path> files = Files.walk(home, 3)) {
            return files.anyMatch(file -> file.endsWith("data/base"));
        }
    }

    private static void countForMinutes(Connection session) {
        try (var statement = session.createStatement()) {
            statement.execute("select count(*) from generate_series(1, 10000000000)");
        } catch (SQLException aborted) {
            // As it should be.
        }
    }
}
