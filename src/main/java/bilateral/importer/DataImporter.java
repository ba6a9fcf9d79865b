package bilateral.importer;

import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.Progress;
import bilateral.importer.ImportReport.Account;
import bilateral.importer.ImportReport.Outcome;
import bilateral.importer.historyatstate.Conversion;
import bilateral.importer.historyatstate.Found;
import bilateral.importer.historyatstate.HistoryAtState;
import bilateral.importer.historyatstate.Notice;
import bilateral.importer.historyatstate.UnreadableSourceException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads whatever is in a place: a data package, one in a zip file, or data sets as others publish
 * them, which are made into packages first.
 */
@Component
public class DataImporter {

    private static final String KNOWN =
            "a directory or a zip file with a data package (datapackage.json), or a directory with"
                    + " data sets of the Office of the Historian (visits, travels, pocom, gsh)";

    private final PackageImporter packages;
    private final TransactionOperations transaction;

    DataImporter(PackageImporter packages, TransactionOperations transaction) {
        this.packages = packages;
        this.transaction = transaction;
    }

    /**
     * Loads what is there, each data set whole or not at all.
     *
     * @param dryRun whether nothing shall be written: the reports then tell what would be
     * @return a report for each data set; after one that is refused the others are not tried
     * @throws ImportFailedException when the database refuses one all the same
     * @throws UncheckedIOException when the files can't be read
     */
    public List<ImportReport> load(Path place, boolean dryRun, Progress progress) {
        if (!dryRun) {
            return loadAll(place, false, progress);
        }
        // In one transaction, so that each is checked with those before it loaded.
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    return loadAll(place, true, progress);
                });
    }

    private List<ImportReport> loadAll(Path place, boolean dryRun, Progress progress) {
        if (!Files.isDirectory(place)) {
            return loadZip(place, dryRun, progress);
        }
        if (Files.exists(place.resolve(PackageDescriptor.FILE))) {
            return List.of(loadPackage(place, dryRun, progress));
        }
        List<Found> found;
        try {
            found = HistoryAtState.find(place);
        } catch (IllegalArgumentException twice) {
            return List.of(refused(place, twice.getMessage(), "each data set only once"));
        }
        if (found.isEmpty()) {
            return List.of(refused(place, "a directory without any of these", KNOWN));
        }
        List<ImportReport> reports = new ArrayList<>();
        for (Found dataset : found) {
            reports.add(loadConverted(dataset, dryRun, progress));
            if (reports.getLast().isRefused()) {
                break;
            }
        }
        return reports;
    }

    private List<ImportReport> loadZip(Path file, boolean dryRun, Progress progress) {
        if (!Files.exists(file)) {
            return List.of(refused(file, null, KNOWN));
        }
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            return List.of(loadPackage(root(zip), dryRun, progress));
        } catch (ProviderNotFoundException _) {
            return List.of(refused(file, "a file of another sort", KNOWN));
        } catch (IOException damaged) {
            return List.of(
                    refused(
                            file,
                            "a zip file that can't be read (" + damaged.getMessage() + ")",
                            "a zip file that is whole"));
        }
    }

    /** Some programs put the files of a zip into one directory of it. */
    private static Path root(FileSystem zip) throws IOException {
        Path root = zip.getPath("/");
        if (Files.exists(root.resolve(PackageDescriptor.FILE))) {
            return root;
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(path -> Files.exists(path.resolve(PackageDescriptor.FILE)))
                    .findFirst()
                    .orElse(root);
        }
    }

    private ImportReport loadPackage(Path directory, boolean dryRun, Progress progress) {
        try {
            return packages.load(directory, dryRun, progress);
        } catch (ImportRefusedException refused) {
            return refused.report();
        }
    }

    private ImportReport loadConverted(Found dataset, boolean dryRun, Progress progress) {
        Path output = temporary(dataset.dataset());
        try {
            progress.begin("Converting " + dataset.dataset(), -1, "");
            Conversion conversion = dataset.convert(output);
            progress.end();
            return loadPackage(output, dryRun, progress)
                    .with(accounts(conversion), notices(conversion));
        } catch (UnreadableSourceException wrong) {
            return refused(dataset.directory(), wrong.getMessage(), "files that can be read");
        } finally {
            delete(output);
        }
    }

    private static List<Account> accounts(Conversion conversion) {
        return conversion.tallies().stream()
                .map(
                        tally ->
                                new Account(
                                        tally.kind(),
                                        tally.read(),
                                        tally.loaded(),
                                        tally.partly(),
                                        tally.refused()))
                .toList();
    }

    private static List<Problem> notices(Conversion conversion) {
        return conversion.notices().stream().map(DataImporter::problem).toList();
    }

    private static Problem problem(Notice notice) {
        return new Problem(
                notice.file(),
                0,
                notice.record(),
                notice.field(),
                notice.value(),
                notice.expected()
                        + switch (notice.outcome()) {
                            case LOADED -> "";
                            case PARTLY -> " (partly loaded)";
                            case REFUSED -> " (not loaded)";
                        });
    }

    private static ImportReport refused(Path place, @Nullable String value, String expected) {
        return new ImportReport(
                "",
                "",
                Outcome.REFUSED,
                false,
                null,
                Map.of(),
                List.of(),
                List.of(new Problem(place.toString(), 0, "", "", value, expected)),
                1,
                List.of(),
                0);
    }

    private static Path temporary(String dataset) {
        try {
            return Files.createTempDirectory(dataset);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException _) {
            // It is in the directory for temporary files: the system clears that.
        }
    }
}
