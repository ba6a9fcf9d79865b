package bilateral.exporter;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
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
     * Whether a package may be written there: where nothing is, or a package, or no more than files
     * of one.
     *
     * @throws IOException when the directory can't be read
     */
    public static boolean mayWrite(Path directory) throws IOException {
        return DirectoryTarget.mayBe(directory);
    }

    /**
     * Writes the whole database into a directory, which is made where there is none. A package that
     * is there stays as it is until the new one is whole.
     *
     * @throws IOException when the files can't be written
     * @throws SQLException when the database can't be read
     */
    public void write(Path directory, Progress progress) throws IOException, SQLException {
        write(new RecordNames.Mirror(), directory, PackageTables.ALL, progress);
    }

    /**
     * Writes one data set into a directory as a package that can be edited: its records go by the
     * keys that it gave them, in the order in which they were first loaded, and have no ids.
     *
     * @throws UnknownDatasetException when no data set has this name; then nothing is written
     * @throws IOException when the files can't be written
     * @throws SQLException when the database can't be read
     */
    public void writeDataset(String name, Path directory, Progress progress)
            throws IOException, SQLException {
        write(new RecordNames.OneDataset(name), directory, PackageTables.CONTENT, progress);
    }

    private void write(
            RecordNames names, Path directory, List<PackageTable> tables, Progress progress)
            throws IOException, SQLException {
        try (DirectoryTarget target = new DirectoryTarget(directory);
                Snapshot snapshot = Snapshot.open(dataSource, PATIENCE)) {
            new PackageWriting(snapshot.connection(), names, null).write(target, tables, progress);
            target.finish();
        }
    }
}
