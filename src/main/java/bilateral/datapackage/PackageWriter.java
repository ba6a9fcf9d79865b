package bilateral.datapackage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a data package into a directory: the descriptor, and a file for each table.
 *
 * <p>Rows go to their file at once, so a package may be of any size. The rows of a table stand in
 * the order in which they are written; those of several tables may be mixed.
 */
public final class PackageWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<PackageTable, CsvWriter> files = new HashMap<>();

    private PackageWriter() {}

    /**
     * Begins a package; the directory is made where there is none.
     *
     * @throws UncheckedIOException when the files can't be written
     */
    public static PackageWriter create(Path directory, PackageHeading heading) {
        PackageWriter writer = new PackageWriter();
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve(PackageDescriptor.FILE),
                    PackageDescriptor.write(heading, PackageTables.CONTENT));
            for (PackageTable table : PackageTables.CONTENT) {
                writer.open(directory, table);
            }
            return writer;
        } catch (IOException failure) {
            writer.close();
            throw new UncheckedIOException(failure);
        }
    }

    private void open(Path directory, PackageTable table) throws IOException {
        BufferedWriter file =
                Files.newBufferedWriter(directory.resolve(table.file()), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        files.put(table, csv);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
    }

    /** Begins a row of a table; it is written with {@link Cells#write()}. */
    public Cells row(PackageTable table) {
        return new Cells(table);
    }

    @Override
    public void close() {
        UncheckedIOException failed = null;
        for (CsvWriter file : files.values()) {
            try {
                file.close();
            } catch (IOException failure) {
                failed = new UncheckedIOException(failure);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** The cells of a row that is being written; those not set are empty. */
    public final class Cells {

        private final PackageTable table;
        private final @Nullable String[] cells;

        private Cells(PackageTable table) {
            this.table = table;
            this.cells = new String[table.columns().size()];
        }

        /**
         * Fills a cell.
         *
         * @param value a text, number, date or period as it is written, an enum, or a collection of
         *     those; null leaves the cell empty
         * @throws IllegalArgumentException when the table has no such column
         */
        public Cells set(String column, @Nullable Object value) {
            int place = table.place(column);
            cells[place] = written(table.columns().get(place).type(), value);
            return this;
        }

        /** Writes the row. */
        public void write() {
            CsvWriter file = files.get(table);
            if (file == null) {
                throw new IllegalArgumentException("No table of the package: " + table);
            }
            file.writeRecord(cells);
        }
    }

    private static @Nullable String written(ColumnType type, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            if (values.isEmpty()) {
                return null;
            }
            List<String> texts = values.stream().map(PackageWriter::text).toList();
            return type == ColumnType.TEXTS
                    ? JSON.writeValueAsString(texts)
                    : String.join(",", texts);
        }
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
