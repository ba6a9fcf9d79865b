package bilateral.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files and directories that only their owner can look into, from their first moment on. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Creates the directory and its missing parents; leaves those that exist as they are. */
    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, asFileAttribute(fromString("rwx------")));
    }

    static Path createTemporary(Path parent, String prefix) throws IOException {
        return Files.createTempDirectory(parent, prefix, asFileAttribute(fromString("rwx------")));
    }

    /** Writes a new file, on disk when this returns; fails when there is one. */
    static void write(Path file, String content) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
