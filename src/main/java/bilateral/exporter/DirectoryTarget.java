package bilateral.exporter;

import bilateral.datapackage.PackageDescriptor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A package as a directory. */
final class DirectoryTarget implements PackageTarget {

    private final Path directory;

    /**
     * Makes the directory where there is none; what was a package there is none until it is whole.
     */
    DirectoryTarget(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        Files.deleteIfExists(directory.resolve(PackageDescriptor.FILE));
    }

    @Override
    public void file(String name, Content content) throws IOException, SQLException {
        try (OutputStream file =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            content.write(file);
        }
    }
}
