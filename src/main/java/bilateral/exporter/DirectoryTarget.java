package bilateral.exporter;

import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A package as a directory.
 *
 * <p>Its files are written beside those that are there, under names that end in {@value #PART}, and
 * take their places when all are whole. So a package that was there stays as it was until then, and
 * of a new one nothing stays when it fails.
 */
final class DirectoryTarget implements PackageTarget, AutoCloseable {

    private static final String PART = ".part";

    /** What the files of packages are called. */
    private static final Set<String> FILES =
            Stream.concat(
                            PackageTables.ALL.stream().map(PackageTable::file),
                            Stream.of(PackageDescriptor.FILE))
                    .collect(Collectors.toUnmodifiableSet());

    private final Path directory;
    private final Set<String> written = new LinkedHashSet<>();
    private final List<Path> made = new ArrayList<>();

    DirectoryTarget(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /**
     * Whether a package can be written there without harm to anything else: nothing is there, or a
     * package, or no more than files of one, as an export leaves them that was killed.
     */
    static boolean mayBe(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return !Files.exists(directory);
        }
        if (Files.exists(directory.resolve(PackageDescriptor.FILE))) {
            return true;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(
                            name ->
                                    FILES.contains(
                                            name.endsWith(PART)
                                                    ? name.substring(
                                                            0, name.length() - PART.length())
                                                    : name));
        }
    }

    /** Makes the directory with the first file, so that what fails before leaves no trace. */
    @Override
    public void file(String name, Content content) throws IOException, SQLException {
        makeDirectory();
        written.add(name);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part(name)))) {
            content.write(file);
        }
    }

    private void makeDirectory() throws IOException {
        if (written.isEmpty()) {
            for (@Nullable Path missing = directory;
                    missing != null && !Files.exists(missing);
                    missing = missing.getParent()) {
                made.add(missing);
            }
            Files.createDirectories(directory);
        }
    }

    private Path part(String name) {
        return directory.resolve(name + PART);
    }

    /**
     * Puts the files in place of those of the package that was there. The descriptor goes first and
     * comes last: what has none is no package, so that a mixture of two is never taken for one.
     */
    void finish() throws IOException {
        Files.deleteIfExists(directory.resolve(PackageDescriptor.FILE));
        for (String name : FILES) {
            if (!written.contains(name)) {
                Files.deleteIfExists(directory.resolve(name));
                Files.deleteIfExists(part(name));
            }
        }
        for (String name : written) {
            Files.move(part(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        written.clear();
        made.clear();
    }

    /** Takes away what is not finished. */
    @Override
    public void close() throws IOException {
        for (String name : written) {
            Files.deleteIfExists(part(name));
        }
        for (Path directory : made) {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException _) {
                return; // Others have put something there.
            }
        }
    }
}
