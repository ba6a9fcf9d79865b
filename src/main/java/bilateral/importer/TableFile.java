package bilateral.importer;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.Row;
import bilateral.datapackage.RowReader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Reads the file of a table, row by row. */
final class TableFile {

    /** Takes the rows that can be read. */
    interface RowTaker {
        void take(long line, Row row, @Nullable String[] cells) throws IOException;
    }

    private final PackageTable table;
    private final Problems problems;
    private final String file;
    private long line;
    private @Nullable String[] cells = {};

    TableFile(PackageTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
        this.file = table.file();
    }

    /** Reads all rows; what is wrong with one is added to the problems. */
    void read(InputStream input, RowTaker taker) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
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
            problem("", "bytes that are no text", "CSV in UTF-8");
        } catch (UncheckedIOException failure) {
            if (!(failure.getCause() instanceof CharacterCodingException)) {
                throw failure;
            }
            problem("", "bytes that are no text", "CSV in UTF-8");
        } catch (CsvParseException wrong) {
            problem("", wrong.getMessage(), "CSV as RFC 4180 has it");
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
                String known =
                        String.join(
                                ", ",
                                table.columns().stream().map(column -> column.name()).toList());
                problem(name, "unknown", "one of " + known);
            } else if (header.indexOf(name) != place) {
                problem(name, name, "each column only once");
            }
        }
        RowReader.missing(table, header)
                .forEach(name -> problem(name, null, "a column of this name"));
        return problems.count() == before;
    }

    private void read(Iterator<CsvRecord> records, int[] places, int width, RowTaker taker)
            throws IOException {
        RowReader reader = new RowReader(table);
        int columns = table.columns().size();
        while (records.hasNext()) {
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            cells = new String[columns];
            int fields = csv.getFieldCount();
            if (fields != width) {
                problem("", fields + " cells", width + " cells, as the first line has");
                continue;
            }
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
                taker.take(line, row, cells);
            }
        }
    }

    private void problem(String field, @Nullable String value, String expected) {
        String owner = cells.length == 0 || cells[0] == null ? "" : cells[0];
        problems.add(file, line, owner, field, value, expected);
    }
}
