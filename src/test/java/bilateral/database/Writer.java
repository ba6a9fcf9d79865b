package bilateral.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server in small: starts the database, says how many entries it finds, then commits entries in
 * several sessions and says each when it is committed, until something ends it.
 */
final class Writer {

    private static final int SESSIONS = 4;

    private Writer() {}

    static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]));
        AtomicLong last = new AtomicLong();
        try (Connection connection = Databases.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists entry (id bigint, half int, primary key (id,"
                            + " half))");
            try (var rows =
                    statement.executeQuery("select coalesce(max(id), 0), count(*) from entry")) {
                rows.next();
                last.set(rows.getLong(1));
                say("found " + rows.getLong(2));
            }
        }
        for (int session = 0; session < SESSIONS; session++) {
            Thread.ofPlatform().start(() -> write(database, last));
        }
    }

    private static void write(EmbeddedDatabase database, AtomicLong last) {
        try (Connection connection = Databases.connect(database);
                PreparedStatement insert =
                        connection.prepareStatement("insert into entry (id, half) values (?, ?)")) {
            connection.setAutoCommit(false);
            while (true) {
                long id = last.incrementAndGet();
                for (int half = 1; half <= 2; half++) {
                    insert.setLong(1, id);
                    insert.setInt(2, half);
                    insert.executeUpdate();
                }
                connection.commit();
                say("committed " + id + ".");
            }
        } catch (SQLException failure) {
            say("failed " + failure.getMessage());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
