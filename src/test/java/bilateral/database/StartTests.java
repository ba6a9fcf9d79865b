package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an embedded database finds when it starts, and what it makes of it. */
class StartTests {

    @TempDir Path home;

    @Test
    void secondStartFindsTheSameDatabaseOnTheSamePort() throws Exception {
        String url;
        try (EmbeddedDatabase first = Databases.start(home)) {
            url = first.getJdbcUrl();
            remember(first);
        }
        try (EmbeddedDatabase second = Databases.start(home)) {
            assertThat(second.getJdbcUrl()).isEqualTo(url);
            assertThatRemembers(second);
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port;
        try (EmbeddedDatabase first = Databases.start(home)) {
            port = port(first);
            remember(first);
        }
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                EmbeddedDatabase second = Databases.start(home)) {
            assertThat(port(second)).isNotEqualTo(stranger.getLocalPort());
            assertThatRemembers(second);
        }
    }

    @Test
    void secondServerOnOneDirectoryIsToldWhatToDo() throws Exception {
        try (EmbeddedDatabase first = Databases.start(home)) {
            assertThatThrownBy(() -> Databases.start(home))
                    .isInstanceOf(UnusableDatabaseException.class)
                    .hasMessageContainingAll(
                            "process " + ProcessHandle.current().pid(), home.toString())
                    .extracting(failure -> ((UnusableDatabaseException) failure).remedy())
                    .asString()
                    .contains("BILATERAL_DATABASE_DIRECTORY", "SPRING_DATASOURCE_URL");
            remember(first);
            assertThatRemembers(first);
        }
    }

    @Test
    void halfMadeDatabaseDoesNotCountAndGoesAwayInTime() throws Exception {
        Path young = Files.createDirectories(home.resolve("cluster.part-1/data"));
        Path old = Files.createDirectories(home.resolve("cluster.part-2/data")).getParent();
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        try (EmbeddedDatabase database = Databases.start(home)) {
            remember(database);
        }
        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void databaseOfAnotherMajorVersionIsLeftAloneWithAClearMessage() throws Exception {
        Path version = Files.createDirectories(home.resolve("cluster/data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> Databases.start(home))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContainingAll(home.toString(), "version 17", "version 18");
        assertThat(version).hasContent("17");
    }

    @Test
    void processIdThatNowBelongsToAnotherProcessIsNoObstacle() throws Exception {
        Databases.start(home).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path data = home.resolve("cluster/data");
            Files.write(
                    data.resolve("postmaster.pid"),
                    List.of(Long.toString(stranger.pid()), data.toString(), "1790000000", "5432"));
            try (EmbeddedDatabase database = Databases.start(home)) {
                remember(database);
                assertThatRemembers(database);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void brokenSettingIsReportedWithWhatPostgreSqlSays() throws Exception {
        Databases.start(home).close();
        Path settings = home.resolve("cluster/data/postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\nshared_buffers = lots\n");
        assertThatThrownBy(() -> Databases.start(home))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContainingAll("shared_buffers", "lots")
                .extracting(failure -> ((UnusableDatabaseException) failure).remedy())
                .asString()
                .contains(home.resolve("cluster/log").toString());
    }

    @Test
    void directoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThatThrownBy(() -> Databases.start(file.resolve("below")))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining(file.toString());
    }

    private static int port(EmbeddedDatabase database) {
        return java.net.URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static void remember(EmbeddedDatabase database) throws SQLException {
        try (var connection = Databases.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table memory as select 42 as answer");
        }
    }

    private static void assertThatRemembers(EmbeddedDatabase database) throws SQLException {
        assertThat(Databases.strings(database, "select answer from memory")).containsExactly("42");
    }
}
