package bilateral.benchmark;

import org.postgresql.PGConnection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of all tables, out of a database and into another. */
final class Tables {

    // What triggers write from the rows of others; a row that every database has.
    private static final Set<String> NOT_COPIED =
            Set.of(
                    "meeting_pair",
                    "agreement_pair",
                    "meeting_country",
                    "agreement_country",
                    "country_pair",
                    "dataset",
                    "flyway_schema_history");

    // Each after those that it refers to. A deferred key is looked at at commit.
    private static final String REFERENCES =
            """
            select referring.relname as name, referred.relname as target
            from pg_class referring
            left join pg_constraint on conrelid = referring.oid and contype = 'f' and not condeferrable
            left join pg_class referred on referred.oid = confrelid and referred.oid <> referring.oid
            where referring.relnamespace = 'public'::regnamespace and referring.relkind = 'r'
            order by referring.relname, referred.relname
            """;

    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attnum)
            from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    private Tables() {}

    /** The tables that can be copied, each after those that it refers to. */
    static List<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                String target = rows.getString("target");
                Set<String> targets =
                        references.computeIfAbsent(
                                rows.getString("name"), _ -> new LinkedHashSet<>());
                if (target != null) {
                    targets.add(target);
                }
            }
        }
        references.keySet().removeAll(NOT_COPIED);
        List<String> ordered = new ArrayList<>();
        while (!references.isEmpty()) {
            String next =
                    references.entrySet().stream()
                            .filter(table -> ordered.containsAll(table.getValue()))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("Cycle: " + references));
            references.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Writes the rows of each table into a file of its own; how many there are. */
    static long write(Connection connection, Path directory) throws SQLException, IOException {
        long rows = 0;
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : inOrder(connection)) {
            try (OutputStream file =
                    new BufferedOutputStream(Files.newOutputStream(directory.resolve(table)))) {
                rows +=
                        copies.copyOut(
                                "copy %s to stdout".formatted(target(connection, table)), file);
            }
        }
        return rows;
    }

    /** Copies the files straight into the tables, in one transaction; how many rows they have. */
    static long read(Connection connection, Path directory) throws SQLException, IOException {
        long rows = 0;
        connection.setAutoCommit(false);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : inOrder(connection)) {
            try (InputStream file =
                    new BufferedInputStream(Files.newInputStream(directory.resolve(table)))) {
                rows +=
                        copies.copyIn(
                                "copy %s from stdin".formatted(target(connection, table)), file);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return rows;
    }

    /** How many rows each table has, those that triggers write included. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        Set<String> names = new LinkedHashSet<>(inOrder(connection));
        names.addAll(NOT_COPIED);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : names) {
            counts.put(table, Long.valueOf(single(connection, "select count(*) from " + table)));
        }
        return counts;
    }

    private static String target(Connection connection, String table) throws SQLException {
        return "%s (%s)".formatted(table, single(connection, COLUMNS.formatted(table)));
    }

    static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
