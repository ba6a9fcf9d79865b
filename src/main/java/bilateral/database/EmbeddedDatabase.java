package bilateral.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.nio.file.Path;

/** The PostgreSQL that the server starts for itself, and how to connect to it. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DirectoryLock lock;
    private final PostgresServer server;
    private final Secret secret;
    private final int port;

    private EmbeddedDatabase(DirectoryLock lock, PostgresServer server, Secret secret, int port) {
        this.lock = lock;
        this.server = server;
        this.secret = secret;
        this.port = port;
    }

    /**
     * Starts PostgreSQL; the first time unpacks it and makes a database.
     *
     * @param home the directory that becomes this server's alone
     * @param programs where the unpacked programs are, which several servers may share
     * @throws UnusableDatabaseException when somebody has to do something first
     */
    static EmbeddedDatabase start(Path home, Path programs) {
        PostgresArchive archive = PostgresArchive.forThisMachine();
        try {
            OwnerOnly.createDirectories(home);
            DirectoryLock lock = DirectoryLock.acquire(home);
            try {
                return start(home, archive.unpackInto(programs), lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UnusableDatabaseException(
                    "The database can't be kept in " + home + ": " + failure,
                    "Make the directory writable and check that there is room, or choose another"
                            + " one with BILATERAL_DATABASE_DIRECTORY.",
                    failure);
        }
    }

    private static EmbeddedDatabase start(Path home, PostgresPrograms programs, DirectoryLock lock)
            throws IOException {
        Cluster cluster = Cluster.openOrCreate(home.resolve("cluster"), programs);
        PostgresServer server = new PostgresServer(cluster, programs);
        int port = server.start();
        log.info("PostgreSQL runs on port {}, its data in {}", port, cluster.home());
        return new EmbeddedDatabase(lock, server, cluster.secret(), port);
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

    /** Stops PostgreSQL; only then another server may have the directory. */
    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop();
        }
    }
}
