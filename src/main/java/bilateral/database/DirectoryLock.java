package bilateral.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server per directory: a lock that the operating system gives back when a server dies. */
final class DirectoryLock implements AutoCloseable {

    // Closing any channel of a file gives back the locks that this process has on it (POSIX), so
    // a second attempt in one process must not even open the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock acquire(Path directory) throws IOException {
        Path file = directory.toRealPath().resolve("server.lock");
        if (!HELD.add(file)) {
            throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new DirectoryLock(file, lock(directory, file));
        } catch (IOException | RuntimeException failure) {
            HELD.remove(file);
            throw failure;
        }
    }

    private static FileChannel lock(Path directory, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(directory, Files.readString(file, US_ASCII).strip());
            }
            byte[] holder = (ProcessHandle.current().pid() + "\n").getBytes(US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(holder));
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static UnusableDatabaseException inUse(Path directory, String holder) {
        return new UnusableDatabaseException(
                "Another server (process " + holder + ") keeps its database in " + directory + ".",
                "Stop it, or give this one a directory of its own with"
                        + " BILATERAL_DATABASE_DIRECTORY, or a PostgreSQL "
                        + Cluster.MAJOR_VERSION
                        + " with SPRING_DATASOURCE_URL.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
