package bilateral.exporter;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.http.MediaType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the rows of a list are written. */
enum RowFormat {

    /**
     * A table for spreadsheets (RFC 4180, UTF-8 with a mark at its beginning, by which Excel knows
     * it). The elements of a list stand in one cell.
     */
    CSV("csv", new MediaType("text", "csv", Map.of("charset", "utf-8", "header", "present"))) {

        @Override
        List<Field<?>> columns(Table<?> view) {
            return exported(view)
                    .filter(field -> field.getType() != JSON.class)
                    .<Field<?>>map(field -> cell(field).as(outside(field)))
                    .toList();
        }

        private static Field<?> cell(Field<?> field) {
            return field.getDataType().isArray()
                    ? DSL.arrayToString(
                            field.coerce(SQLDataType.CLOB.array()),
                            DSL.inline(SEPARATOR),
                            DSL.inline(""))
                    : field.cast(SQLDataType.CLOB);
        }

        @Override
        Writer writer(ResultSet rows, OutputStream body) throws IOException, SQLException {
            return new CsvRows(rows, body);
        }
    },

    /** A JSON object on each line, with lists as arrays and what belongs to a record in full. */
    NDJSON("ndjson", new MediaType("application", "x-ndjson")) {

        @Override
        List<Field<?>> columns(Table<?> view) {
            List<Field<?>> fields =
                    exported(view).<Field<?>>map(field -> field.as(outside(field))).toList();
            Table<?> row = DSL.select(fields).asTable("written");
            // A row of its own, as only its columns' names become those of the object.
            return List.of(
                    DSL.field(
                            DSL.select(
                                            DSL.function(
                                                    "row_to_json",
                                                    SQLDataType.JSON,
                                                    DSL.field(DSL.name("written"))))
                                    .from(row)));
        }

        @Override
        Writer writer(ResultSet rows, OutputStream body) {
            return new JsonLines(rows, body);
        }
    };

    /** What stands between the elements of a list in a cell. */
    static final String SEPARATOR = " | ";

    private final String extension;
    private final MediaType type;

    RowFormat(String extension, MediaType type) {
        this.extension = extension;
        this.type = type;
    }

    String extension() {
        return extension;
    }

    MediaType type() {
        return type;
    }

    /** What is read of the view. */
    abstract List<Field<?>> columns(Table<?> view);

    /** Writes the rows of such a statement. */
    abstract Writer writer(ResultSet rows, OutputStream body) throws IOException, SQLException;

    /** The format with this extension. */
    static Optional<RowFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The columns that come out. */
    static Stream<Field<?>> exported(Table<?> view) {
        return Arrays.stream(view.fields()).filter(field -> !field.getName().equals("key"));
    }

    /** What a column is called outside of the database. */
    static String outside(Field<?> field) {
        String[] words = field.getName().split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** Writes row after row. */
    interface Writer {

        /** Writes the row at which the statement is. */
        void write() throws IOException, SQLException;

        /**
         * Writes what is left. An answer that was broken off must not look whole, so it is not
         * closed.
         */
        void end() throws IOException;
    }

    private static final class CsvRows implements Writer {

        private static final char MARK = '\uFEFF';

        private final ResultSet rows;
        private final CsvWriter csv;
        private final String[] cells;

        CsvRows(ResultSet rows, OutputStream body) throws IOException, SQLException {
            this.rows = rows;
            var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
            out.write(MARK);
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            ResultSetMetaData columns = rows.getMetaData();
            this.cells = new String[columns.getColumnCount()];
            for (int place = 0; place < cells.length; place++) {
                cells[place] = columns.getColumnLabel(place + 1);
            }
            csv.writeRecord(cells);
        }

        @Override
        public void write() throws IOException, SQLException {
            for (int place = 0; place < cells.length; place++) {
                String cell = rows.getString(place + 1);
                cells[place] = cell == null ? "" : SpreadsheetCell.of(cell);
            }
            try {
                csv.writeRecord(cells);
            } catch (UncheckedIOException left) {
                throw left.getCause();
            }
        }

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }

    private static final class JsonLines implements Writer {

        private final ResultSet rows;
        private final java.io.Writer out;

        JsonLines(ResultSet rows, OutputStream body) {
            this.rows = rows;
            this.out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }

        @Override
        public void write() throws IOException, SQLException {
            out.write(rows.getString(1));
            out.write('\n');
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }
}
