package bilateral.exporter;

import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.Progress;
import bilateral.limits.StatementWatch;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes a package from what one transaction sees. */
final class PackageWriting {

    private final Connection connection;
    private final RecordNames names;
    private final @Nullable StatementWatch watch;

    /**
     * The writing of a package.
     *
     * @param watch what ends it when its time is over or its client has left; null for nothing
     */
    PackageWriting(Connection connection, RecordNames names, @Nullable StatementWatch watch) {
        this.connection = connection;
        this.names = names;
        this.watch = watch;
    }

    void write(PackageTarget target, List<PackageTable> tables, Progress progress)
            throws IOException, SQLException {
        // First: a data set that is not there is told before anything is written.
        PackageHeading heading = heading();
        for (PackageTable table : tables) {
            long total = TableTotal.of(connection, table, names, progress);
            progress.begin("Writing " + table.file(), total, "rows");
            target.file(table.file(), file -> copy(table, file, progress));
            progress.end();
        }
        // Last: what has no descriptor is no package, so that half of one is never taken for it.
        target.file(
                PackageDescriptor.FILE,
                file ->
                        file.write(
                                PackageDescriptor.write(heading, tables)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private PackageHeading heading() throws SQLException {
        return switch (names) {
            case RecordNames.Mirror _ -> mirrorHeading();
            case RecordNames.OneDataset(String name) -> heading(name);
        };
    }

    private PackageHeading mirrorHeading() throws SQLException {
        String sql =
                """
                select dataset.name, (
                    select string_agg(licence, '; ' order by licence collate "C")
                    from (select distinct licence from dataset_part where name <> ?) part) as licences
                from dataset
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, PackageHeading.MIRROR);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new PackageHeading(
                        PackageHeading.MIRROR,
                        row.getString("name"),
                        row.getString("licences"),
                        null);
            }
        }
    }

    private PackageHeading heading(String name) throws SQLException {
        String sql = "select title, licence, note from dataset_part where name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new UnknownDatasetException(name);
                }
                return new PackageHeading(
                        name,
                        row.getString("title"),
                        row.getString("licence"),
                        row.getString("note"));
            }
        }
    }

    /**
     * Sends the rows as PostgreSQL writes them: a message for each row, and one for the heading.
     */
    private void copy(PackageTable table, OutputStream file, Progress progress)
            throws IOException, SQLException {
        String copy =
                "copy (%s) to stdout (format csv, header)".formatted(TableRows.sql(table, names));
        PGConnection postgres = connection.unwrap(PGConnection.class);
        CopyOut rows = begin(postgres, copy);
        try {
            byte @Nullable [] row = next(postgres, rows);
            while (row != null) {
                file.write(row);
                row = next(postgres, rows);
                if (row != null) {
                    progress.advance(1);
                }
            }
        } finally {
            if (rows.isActive()) {
                abandon(postgres, rows);
            }
        }
    }

    /**
     * Ends a COPY in its middle, and reads what is still on its way: it would be taken for the
     * answer to the next statement. Where that does not come to an end, the connection has to.
     */
    private void abandon(PGConnection postgres, CopyOut rows) throws SQLException {
        try {
            postgres.cancelQuery();
            while (rows.isActive()) {
                rows.readFromCopy();
            }
        } catch (SQLException _) {
            // As it should be: the statement tells that it was cancelled.
        }
        if (rows.isActive()) {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        }
    }

    private CopyOut begin(PGConnection postgres, String copy) throws SQLException {
        CopyManager manager = postgres.getCopyAPI();
        return watch == null
                ? manager.copyOut(copy)
                : watch.run(postgres::cancelQuery, () -> manager.copyOut(copy));
    }

    private byte @Nullable [] next(PGConnection postgres, CopyOut rows) throws SQLException {
        return watch == null
                ? rows.readFromCopy()
                : watch.run(postgres::cancelQuery, rows::readFromCopy);
    }
}
