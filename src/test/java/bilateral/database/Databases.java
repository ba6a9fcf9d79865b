package bilateral.database;

import org.awaitility.Awaitility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package do with databases. */
final class Databases {

    /** Unpacked once for all tests, which takes longer than to start a database. */
    static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

    private Databases() {}

    static EmbeddedDatabase start(Path home) {
        return EmbeddedDatabase.start(home, PROGRAMS);
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    static List<String> strings(EmbeddedDatabase database, String statement) throws SQLException {
        try (Connection connection = connect(database);
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(statement)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static ProcessHandle postmaster(Path home) throws IOException {
        return Postmaster.of(home.resolve("cluster/data")).orElseThrow().process();
    }

    static boolean runs(Path home) throws IOException {
        return Postmaster.of(home.resolve("cluster/data")).isPresent();
    }

    /** Kills as {@code kill -9} does, and waits until the process is gone. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Awaitility.await().until(() -> isGone(process));
    }

    /** Also true when it is dead and its parent does not care to know. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    static String log(Path home) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(home.resolve("cluster/log"))) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
