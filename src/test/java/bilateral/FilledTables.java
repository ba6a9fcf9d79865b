package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row or two for every table, in one SQL file for each migration that makes tables. */
public final class FilledTables {

    private static final Path FILES = Path.of("src/test/resources/filled");

    private FilledTables() {}

    /** Puts the rows of all migrations in. */
    public static void fillAll(Connection connection) throws SQLException {
        try (var files = Files.list(FILES)) {
            for (Path file : files.sorted().toList()) {
                run(connection, file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the rows of one migration in, {@code V003} for example; there may be none. */
    public static void fill(Connection connection, String version) throws SQLException {
        Path file = FILES.resolve(version + ".sql");
        if (Files.exists(file)) {
            run(connection, file);
        }
    }

    /** The tables of the domain that there are, quoted where that is needed. */
    public static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                """
                select quote_ident(relname)
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'flyway%'
                order by relname
                """);
    }

    /** The first column of what a query answers. */
    public static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static void run(Connection connection, Path file) throws SQLException {
        assertThat(connection.getAutoCommit()).isTrue();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(Files.readString(file));
            connection.commit();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
