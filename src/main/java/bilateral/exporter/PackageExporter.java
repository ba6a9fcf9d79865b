package bilateral.exporter;

import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/**
 * Writes what the database holds as a data package.
 *
 * <p>All tables are read in one transaction, so that they fit together whoever writes meanwhile,
 * and go out as PostgreSQL sends them: no more than a row is held in memory.
 *
 * <p>A <em>mirror</em> has the whole database, retracted facts and former ids included. Its records
 * keep their ids, which are their keys too (a country's key is its code), and so do citations and
 * participants; other parts are known by their ordinals. It goes by the name {@value
 * PackageHeading#MIRROR}; what the database knows under that name is left out, so that a mirror of
 * what was loaded from a mirror has the same bytes. An importer has to
 *
 * <ul>
 *   <li>keep all ids, and give new ones to parts that have none in the order of their ordinals;
 *   <li>rest each fact on the first of its citations that supports it and is not retracted;
 *   <li>keep {@code retractedAt} and {@code retractionReason} of facts and citations.
 * </ul>
 */
@Component
public final class PackageExporter {

    /** How long PostgreSQL may sort before it sends the first row of a table. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final DataSource dataSource;

    public PackageExporter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes the whole database into a directory, which is made where there is none.
     *
     * @throws IOException when the files can't be written
     * @throws SQLException when the database can't be read
     */
    public void write(Path directory, Progress progress) throws IOException, SQLException {
        write(
                new RecordNames.Mirror(),
                new DirectoryTarget(directory),
                PackageTables.ALL,
                progress);
    }

    /**
     * Writes one data set into a directory as a package that can be edited: its records go by the
     * keys that it gave them, in the order in which they were first loaded, and have no ids.
     *
     * @throws IllegalArgumentException when no data set has this name
     * @throws IOException when the files can't be written
     * @throws SQLException when the database can't be read
     */
    public void writeDataset(String name, Path directory, Progress progress)
            throws IOException, SQLException {
        write(
                new RecordNames.OneDataset(name),
                new DirectoryTarget(directory),
                PackageTables.CONTENT,
                progress);
    }

    private void write(
            RecordNames names, PackageTarget target, List<PackageTable> tables, Progress progress)
            throws IOException, SQLException {
        try (Snapshot snapshot = Snapshot.open(dataSource, PATIENCE)) {
            write(snapshot.connection(), names, target, tables, progress);
        }
    }

    static void write(
            Connection connection,
            RecordNames names,
            PackageTarget target,
            List<PackageTable> tables,
            Progress progress)
            throws IOException, SQLException {
        // First: a data set that is not there is told before anything is written.
        PackageHeading heading = heading(connection, names);
        for (PackageTable table : tables) {
            progress.begin(table.name(), -1, "rows");
            target.file(table.file(), file -> copy(connection, table, names, file, progress));
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

    private static PackageHeading heading(Connection connection, RecordNames names)
            throws SQLException {
        return switch (names) {
            case RecordNames.Mirror _ -> mirrorHeading(connection);
            case RecordNames.OneDataset(String name) -> heading(connection, name);
        };
    }

    private static PackageHeading mirrorHeading(Connection connection) throws SQLException {
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

    private static PackageHeading heading(Connection connection, String name) throws SQLException {
        String sql = "select title, licence, note from dataset_part where name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("No data set is called " + name);
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
    private static void copy(
            Connection connection,
            PackageTable table,
            RecordNames names,
            OutputStream file,
            Progress progress)
            throws IOException, SQLException {
        String copy =
                "copy (%s) to stdout (format csv, header)".formatted(TableRows.sql(table, names));
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        try {
            byte[] row = rows.readFromCopy();
            while (row != null) {
                file.write(row);
                row = rows.readFromCopy();
                if (row != null) {
                    progress.advance(1);
                }
            }
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }
}
