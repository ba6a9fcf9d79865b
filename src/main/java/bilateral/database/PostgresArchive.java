package bilateral.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** PostgreSQL's programs for this machine, packed: a resource of the server's. */
final class PostgresArchive {

    private static final int OWNER_EXECUTES = 0100;

    private final URL resource;

    private PostgresArchive(URL resource) {
        this.resource = resource;
    }

    static PostgresArchive forThisMachine() {
        return named(resourceName(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    static PostgresArchive named(String name) {
        URL resource = PostgresArchive.class.getResource(name);
        if (resource == null) {
            throw new UnusableDatabaseException(
                    "The server brings no PostgreSQL for this machine: "
                            + name.substring(1)
                            + " is not in it.",
                    "Name a PostgreSQL " + Cluster.MAJOR_VERSION + " with SPRING_DATASOURCE_URL.");
        }
        return new PostgresArchive(resource);
    }

    static String resourceName(String system, String architecture) {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
        String processor =
                switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> architecture;
                };
        return "/postgres-" + os + "-" + processor + ".txz";
    }

    /**
     * Unpacks the programs into a directory named after the archive's content, unless it is there:
     * another version never meets the files of this one.
     */
    PostgresPrograms unpackInto(Path parent) throws IOException {
        OwnerOnly.createDirectories(parent);
        Path target = parent.resolve("postgresql-" + digest());
        if (!Files.isDirectory(target)) {
            try (StagedDirectory staged = StagedDirectory.beside(target)) {
                unpack(staged.path());
                staged.publish();
            }
        }
        return new PostgresPrograms(target);
    }

    private void unpack(Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open()))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Path path = directory.resolve(entry.getName()).normalize();
                if (!path.startsWith(directory)) {
                    throw new IOException("An entry leaves its archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    OwnerOnly.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    OwnerOnly.createDirectories(path.resolveSibling(""));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    OwnerOnly.createDirectories(path.resolveSibling(""));
                    write(tar, path, (entry.getMode() & OWNER_EXECUTES) != 0);
                }
            }
        }
    }

    private static void write(InputStream content, Path file, boolean executable)
            throws IOException {
        Files.copy(content, file);
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        // A power failure must not leave a complete directory of empty files.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private String digest() throws IOException {
        try (var content = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(resource.openStream(), 1 << 16);
    }
}
