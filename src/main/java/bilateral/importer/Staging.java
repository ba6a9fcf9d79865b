package bilateral.importer;

import bilateral.datapackage.Column;
import bilateral.datapackage.ColumnType;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;

import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a package in temporary tables of the database.
 *
 * <p>A staging table has the columns that its rows will fill, but the keys of records in place of
 * their ids; {@code line} is where the row stood in its file, and the two digests are what it says.
 */
final class Staging {

    // A message for each row would take longer than the row.
    private static final int BATCH = 64 * 1024;

    private final Statements statements;
    private long rows;

    Staging(Statements statements) {
        this.statements = statements;
    }

    /** The staging table of a table. */
    static String of(PackageTable table) {
        return "staged_" + table.name().replace('-', '_');
    }

    /**
     * Makes the staging tables, which last as long as the transaction or until the next load in it.
     */
    void create() {
        for (PackageTable table : PackageTables.ALL) {
            List<String> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                if (isKey(column)) {
                    columns.add("\"" + column.name() + "\" text");
                } else {
                    for (Column.Physical physical : column.physical()) {
                        columns.add("\"" + physical.name() + "\" " + physical.type());
                    }
                }
            }
            statements.run(
                    """
                    create temporary table %s (line bigint, first_half bigint, second_half bigint, %s)
                    on commit drop
                    """
                            .formatted(of(table), String.join(", ", columns)));
        }
    }

    /** How many rows were put there. */
    long rows() {
        return rows;
    }

    /** Whether a cell of it stays a key in staging. */
    static boolean isKey(Column column) {
        return column.type() == ColumnType.KEY || column.type() == ColumnType.REFERENCE;
    }

    /** Fills the staging tables; what is wrong with a row is added to the problems. */
    void fill(PackageFiles files, Problems problems, Progress progress) throws IOException {
        progress.begin("Reading", files.size(), "bytes");
        for (Map.Entry<PackageTable, Path> file : files.tables().entrySet()) {
            copy(file.getKey(), file.getValue(), problems, progress);
        }
        progress.end();
    }

    private void copy(PackageTable table, Path file, Problems problems, Progress progress)
            throws IOException {
        CopyManager copies = statements.copies();
        try (InputStream input =
                new Counted(new BufferedInputStream(Files.newInputStream(file)), progress)) {
            CopyIn copy = copies.copyIn("copy " + of(table) + " from stdin");
            try {
                RowDigest digest = new RowDigest(table);
                CopyText text = new CopyText();
                ByteArrayOutputStream batch = new ByteArrayOutputStream(2 * BATCH);
                new TableFile(table, file, problems)
                        .read(
                                input,
                                (line, row) -> {
                                    ByteBuffer said = digest.of(row);
                                    text.begin(line, said.getLong(), said.getLong());
                                    text.add(table.columns(), row);
                                    rows++;
                                    batch.writeBytes(text.end());
                                    if (batch.size() >= BATCH) {
                                        write(table, copy, batch);
                                    }
                                });
                write(table, copy, batch);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            statements.run("analyze " + of(table));
        } catch (SQLException failure) {
            throw statements.translated("copy into " + of(table), failure);
        }
    }

    private void write(PackageTable table, CopyIn copy, ByteArrayOutputStream batch) {
        try {
            copy.writeToCopy(batch.toByteArray(), 0, batch.size());
            batch.reset();
        } catch (SQLException failure) {
            throw statements.translated("copy into " + of(table), failure);
        }
    }

    private static final class Counted extends FilterInputStream {

        private final Progress progress;

        Counted(InputStream input, Progress progress) {
            super(input);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = super.read(bytes, from, most);
            if (count > 0) {
                progress.advance(count);
            }
            return count;
        }
    }
}
