package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.RowReader;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the files of a package. */
final class Packages {

    private Packages() {}

    /** The rows of a table, each by the names of its columns, without what is empty. */
    static List<Map<String, String>> rows(Path directory, PackageTable table) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> records = records(directory, table);
        List<String> names = records.getFirst();
        assertThat(names).isEqualTo(table.columns().stream().map(Column::name).toList());
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int place = 0; place < names.size(); place++) {
                if (!record.get(place).isEmpty()) {
                    row.put(names.get(place), record.get(place));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** The cells of one column; those that are empty are left out. */
    static List<String> cells(Path directory, PackageTable table, String column) {
        return rows(directory, table).stream()
                .filter(row -> row.containsKey(column))
                .map(row -> row.get(column))
                .toList();
    }

    /** What a reader of packages would find wrong with these tables. */
    static List<String> problems(Path directory, List<PackageTable> tables) {
        List<String> problems = new ArrayList<>();
        for (PackageTable table : tables) {
            RowReader reader = new RowReader(table);
            List<List<String>> records = records(directory, table);
            for (List<String> record : records.subList(1, records.size())) {
                reader.read(
                        record.toArray(String[]::new),
                        wrong -> problems.add(table + " " + record + ": " + wrong));
            }
        }
        return problems;
    }

    /** The bytes of all files, by name. */
    static Map<String, String> bytes(Path directory) {
        Map<String, String> bytes = new TreeMap<>();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                bytes.put(
                        file.getFileName().toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static List<List<String>> records(Path directory, PackageTable table) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(directory.resolve(table.file()))) {
            return rows.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
