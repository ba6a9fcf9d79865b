package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTable;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A few records, in files of one test, and what became of them.
 *
 * @param conversion the account of it
 */
record Few(Conversion conversion, Path output) {

    /**
     * Converts a data set.
     *
     * @param directory where it goes, which is empty
     * @param files what is in it, by the path
     */
    static Few convert(Path directory, Map<String, String> files) {
        try {
            for (var file : files.entrySet()) {
                Path path = directory.resolve("source").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Path output = directory.resolve("package");
        Found found = HistoryAtState.find(directory.resolve("source")).getFirst();
        return new Few(found.convert(output), output);
    }

    /** The rows of a table, those columns of them: {@code one|other}. */
    List<String> rows(PackageTable table, String... columns) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(output.resolve(table.file()))) {
            return rows.stream()
                    .map(
                            row ->
                                    Arrays.stream(columns)
                                            .map(row::getField)
                                            .collect(Collectors.joining("|")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was noticed: {@code PARTLY field = value}. */
    List<String> notices() {
        return conversion.notices().stream()
                .map(it -> "%s %s = %s".formatted(it.outcome(), it.field(), it.value()))
                .toList();
    }

    /** What became of the records of a kind: read, loaded, partly, refused. */
    List<Integer> tally(String kind) {
        return conversion.tallies().stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> List.of(it.read(), it.loaded(), it.partly(), it.refused()))
                .findFirst()
                .orElseThrow();
    }
}
