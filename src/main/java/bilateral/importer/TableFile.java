package bilateral.importer;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.Row;
import bilateral.datapackage.RowReader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of a table, row by row. */
final class TableFile {

    /** Takes the rows that can be read. */
    interface RowTaker {
        void take(long line, Row row);
    }

    private static final Pattern PLACE = Pattern.compile(" \\(record starting at line (\\d+)\\)");
    private static final @Nullable String[] NONE = {};

    private final PackageTable table;
    private final Path file;
    private final Problems problems;
    private long line;
    private @Nullable String[] cells = NONE;

    TableFile(PackageTable table, Path file, Problems problems) {
        this.table = table;
        this.file = file;
        this.problems = problems;
    }

    /** Reads all rows; what is wrong with one is added to the problems. */
    void read(InputStream input, RowTaker taker) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .skipEmptyLines(true)
                        .ofCsvRecord(strictly(input))) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                problem("", null, "a line with the names of the columns");
                return;
            }
            List<String> header = records.next().getFields();
            if (isRight(header)) {
                read(records, RowReader.places(table, header), header.size(), taker);
            }
        } catch (CharacterCodingException _) {
            undecodable();
        } catch (UncheckedIOException failure) {
            if (!(failure.getCause() instanceof CharacterCodingException)) {
                throw failure;
            }
            undecodable();
        } catch (CsvParseException wrong) {
            unparsable(wrong);
        }
    }

    /** Reads UTF-8, and nothing else in its place; spreadsheets put a mark before it. */
    private static Reader strictly(InputStream input) throws IOException {
        var reader =
                new BufferedReader(
                        new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private boolean isRight(List<String> header) {
        long before = problems.count();
        line = 1;
        for (int place = 0; place < header.size(); place++) {
            String name = header.get(place);
            if (!table.has(name)) {
                problem("", name, "one of " + known());
            } else if (header.indexOf(name) != place) {
                problem("", name, "each column only once");
            }
        }
        RowReader.missing(table, header)
                .forEach(name -> problem(name, null, "a column of this name"));
        return problems.count() == before;
    }

    private String known() {
        return String.join(", ", table.columns().stream().map(Column::name).toList());
    }

    private void read(Iterator<CsvRecord> records, int[] places, int width, RowTaker taker) {
        RowReader reader = new RowReader(table);
        while (records.hasNext()) {
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            int fields = csv.getFieldCount();
            if (fields != width) {
                problem("", fields + " cells", width + " cells, as the first line has");
                continue;
            }
            cells = new String[table.columns().size()];
            for (int at = 0; at < fields; at++) {
                String cell = csv.getField(at);
                cells[places[at]] = cell.isEmpty() ? null : cell;
            }
            Row row =
                    reader.read(
                            cells,
                            wrong ->
                                    problem(
                                            table.columns().get(wrong.place()).name(),
                                            cells[wrong.place()],
                                            String.valueOf(wrong.getMessage())));
            if (row != null) {
                taker.take(line, row);
            }
            cells = NONE;
        }
    }

    /** Tells the first line that is no UTF-8: the reader met it somewhere in a block of many. */
    private void undecodable() throws IOException {
        line = 1;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var text = new ByteArrayOutputStream();
            int next = bytes.read();
            while (next >= 0 && (next != '\n' || isUtf8(text.toByteArray()))) {
                text.write(next);
                if (next == '\n') {
                    text.reset();
                    line++;
                }
                next = bytes.read();
            }
        }
        problem("", "bytes that are no text", "CSV in UTF-8");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private void unparsable(CsvParseException wrong) {
        String message = String.valueOf(wrong.getMessage());
        Matcher place = PLACE.matcher(message);
        line = place.find() ? Long.parseLong(place.group(1)) : 0;
        problem("", place.replaceFirst(""), "CSV as RFC 4180 has it");
    }

    private void problem(String field, @Nullable String value, String expected) {
        String key = cells.length == 0 ? null : cells[0];
        problems.add(table, line, key, field, value, expected);
    }
}
