package bilateral.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process per directory: a lock that the operating system gives back when the process dies.
 *
 * <p>The file tells who has it, for those who don't get it: the process, what it is, and, once its
 * PostgreSQL runs, the port.
 */
final class DirectoryLock implements AutoCloseable {

    // Closing any channel of a file gives back the locks that this process has on it (POSIX), so
    // a second attempt in one process must not even open the file.
    private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UnusableDatabaseException when another process has it
     */
    static DirectoryLock acquire(Path directory, DatabaseHolder kind) throws IOException {
        Optional<DirectoryLock> lock = tryAcquire(directory, kind);
        if (lock.isEmpty()) {
            throw inUse(directory, holder(directory));
        }
        return lock.get();
    }

    /** Takes the lock, or returns nothing while another process has it. */
    static Optional<DirectoryLock> tryAcquire(Path directory, DatabaseHolder kind)
            throws IOException {
        Path file = file(directory);
        Holder self = new Holder(ProcessHandle.current().pid(), kind, OptionalInt.empty());
        if (HELD.putIfAbsent(file, self) != null) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = lock(file);
            if (channel != null) {
                DirectoryLock lock = new DirectoryLock(file, channel);
                lock.write(self);
                return Optional.of(lock);
            }
            return Optional.empty();
        } finally {
            if (channel == null) {
                HELD.remove(file);
            }
        }
    }

    /** Who has the lock, or had it last. */
    static Holder holder(Path directory) throws IOException {
        Path file = file(directory);
        Holder own = HELD.get(file);
        return own != null ? own : Holder.parse(Files.readString(file, US_ASCII));
    }

    static UnusableDatabaseException inUse(Path directory, Holder holder) {
        return switch (holder.kind()) {
            case SERVER ->
                    new UnusableDatabaseException(
                            "Another server (process %s) keeps its database in %s."
                                    .formatted(holder.name(), directory),
                            "Stop it, or give this one a directory of its own with"
                                    + " BILATERAL_DATABASE_DIRECTORY, or a PostgreSQL "
                                    + Cluster.MAJOR_VERSION
                                    + " with SPRING_DATASOURCE_URL.");
            case COMMAND ->
                    new UnusableDatabaseException(
                            "A command such as an import (process %s) is at work on the database in %s."
                                    .formatted(holder.name(), directory),
                            "Start again when it has ended. A command that is started while a"
                                    + " server runs needs no database of its own and joins the"
                                    + " server's.");
        };
    }

    /** Tells the others on which port the holder's PostgreSQL listens. */
    void tell(int port) throws IOException {
        Holder holder = HELD.get(file);
        if (holder != null) {
            write(new Holder(holder.process(), holder.kind(), OptionalInt.of(port)));
        }
    }

    private void write(Holder holder) throws IOException {
        HELD.put(file, holder);
        channel.truncate(0).write(ByteBuffer.wrap(holder.line().getBytes(US_ASCII)), 0);
    }

    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return null;
    }

    private static Path file(Path directory) throws IOException {
        return directory.toRealPath().resolve("server.lock");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD.remove(file);
        }
    }

    /**
     * Who has the lock.
     *
     * @param process its process id; 0 while it has not written it yet
     * @param port where its PostgreSQL listens; empty until it runs
     */
    record Holder(long process, DatabaseHolder kind, OptionalInt port) {

        String line() {
            String known = process + " " + kind;
            return (port.isPresent() ? known + " " + port.getAsInt() : known) + "\n";
        }

        /** A line that is not complete yet says as much as is there. */
        static Holder parse(String line) {
            String[] words = line.strip().split(" ");
            boolean command = words.length > 1 && words[1].equals(DatabaseHolder.COMMAND.name());
            return new Holder(
                    words[0].matches("[0-9]{1,18}") ? Long.parseLong(words[0]) : 0,
                    command ? DatabaseHolder.COMMAND : DatabaseHolder.SERVER,
                    words.length > 2 && line.endsWith("\n") && words[2].matches("[0-9]{1,5}")
                            ? OptionalInt.of(Integer.parseInt(words[2]))
                            : OptionalInt.empty());
        }

        String name() {
            return process == 0 ? "unknown" : Long.toString(process);
        }
    }
}
