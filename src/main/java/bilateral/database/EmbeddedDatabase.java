package bilateral.database;

import static bilateral.database.DatabaseHolder.COMMAND;
import static bilateral.database.DatabaseHolder.SERVER;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The PostgreSQL that comes with the server, and how to connect to it: started by this process, or
 * by a server that this one joins.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    // A server that starts may unpack PostgreSQL first, and replay its log.
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Secret secret;
    private final int port;
    private final End end;

    private EmbeddedDatabase(Secret secret, int port, End end) {
        this.secret = secret;
        this.port = port;
        this.end = end;
    }

    /**
     * Starts PostgreSQL; the first time unpacks it and makes a database.
     *
     * @param home the directory that becomes this process's alone
     * @param programs where the unpacked programs are, which several servers may share
     * @throws UnusableDatabaseException when somebody has to do something first
     */
    static EmbeddedDatabase start(Path home, Path programs) {
        return open(home, () -> start(DirectoryLock.acquire(home, SERVER), home, programs));
    }

    /**
     * Joins the PostgreSQL of a running server, and leaves it running at the end; or starts it, as
     * {@link #start}, when no server has it.
     *
     * @throws UnusableDatabaseException when somebody has to do something first, or another command
     *     has the database
     */
    static EmbeddedDatabase startOrJoin(Path home, Path programs) {
        return open(home, () -> startOrJoinOpened(home, programs));
    }

    private static EmbeddedDatabase open(Path home, Opening opening) {
        try {
            OwnerOnly.createDirectories(home);
            return opening.open();
        } catch (IOException failure) {
            throw new UnusableDatabaseException(
                    "The database can't be kept in " + home + ": " + failure,
                    "Make the directory writable and check that there is room, or choose another"
                            + " one with BILATERAL_DATABASE_DIRECTORY.",
                    failure);
        }
    }

    private static EmbeddedDatabase start(DirectoryLock lock, Path home, Path programs)
            throws IOException {
        try {
            PostgresPrograms unpacked = PostgresArchive.forThisMachine().unpackInto(programs);
            Cluster cluster = Cluster.openOrCreate(home.resolve("cluster"), unpacked);
            PostgresServer server = new PostgresServer(cluster, unpacked);
            int port = server.start();
            lock.tell(port);
            log.info("PostgreSQL runs on port {}, its data in {}", port, cluster.home());
            return new EmbeddedDatabase(
                    cluster.secret(),
                    port,
                    () -> {
                        // Only then may another process have the directory.
                        try (lock) {
                            server.stop();
                        }
                    });
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedDatabase startOrJoinOpened(Path home, Path programs) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(home, COMMAND);
            if (lock.isPresent()) {
                return start(lock.get(), home, programs);
            }
            DirectoryLock.Holder holder = DirectoryLock.holder(home);
            if (holder.kind() == COMMAND) {
                throw DirectoryLock.inUse(home, holder);
            }
            if (holder.port().isPresent()) {
                return join(home, holder, holder.port().getAsInt());
            }
            if (Instant.now().isAfter(end)) {
                throw notRunning(home, holder);
            }
            pause();
        }
    }

    private static EmbeddedDatabase join(Path home, DirectoryLock.Holder holder, int port)
            throws IOException {
        Cluster cluster = new Cluster(home.resolve("cluster"));
        if (Postmaster.of(cluster.data()).isEmpty()) {
            throw notRunning(home, holder);
        }
        log.info("Joins the PostgreSQL of process {} on port {}", holder.name(), port);
        return new EmbeddedDatabase(cluster.secret(), port, () -> {});
    }

    private static UnusableDatabaseException notRunning(Path home, DirectoryLock.Holder holder) {
        return new UnusableDatabaseException(
                "A server (process %s) has the database in %s, and its PostgreSQL does not run."
                        .formatted(holder.name(), home),
                "Wait until the server is ready, or start it again.");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a server was to start");
        }
    }

    @Override
    public String getJdbcUrl() {
        // Any process may take the port while PostgreSQL is down: it must not be told the secret.
        return "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256&sslmode=disable&gssEncMode=disable"
                .formatted(port, Cluster.NAME);
    }

    @Override
    public String getUsername() {
        return Cluster.NAME;
    }

    @Override
    public String getPassword() {
        return secret.value();
    }

    /** Stops PostgreSQL, unless it is another process's. */
    @Override
    public void close() throws IOException {
        end.come();
    }

    @FunctionalInterface
    private interface Opening {
        EmbeddedDatabase open() throws IOException;
    }

    @FunctionalInterface
    private interface End {
        void come() throws IOException;
    }
}
