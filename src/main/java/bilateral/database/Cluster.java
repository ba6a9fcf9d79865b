package bilateral.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The files of a PostgreSQL database with the secret that opens it.
 *
 * @param home has the {@code data}, the {@code secret}, the {@code port} and the {@code log}
 */
record Cluster(Path home) {

    static final int MAJOR_VERSION = 18;

    /** The database's name, and that of its owner. */
    static final String NAME = "bilateral";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    // Collation by code point and letters as Unicode has them, the same on every system. Only
    // older parts of PostgreSQL still ask the system what a letter is.
    private static final List<String> INITIALIZE =
            List.of(
                    "--username=postgres",
                    "--auth=reject",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--set=timezone=UTC",
                    "--set=log_timezone=UTC",
                    "--set=jit=off");

    private static final String WHO_MAY_CONNECT =
            """
            # The server, from this machine and with its secret; nobody else, not even a superuser.
            host bilateral bilateral 127.0.0.1/32 scram-sha-256
            """;

    // In single-user mode a line is a statement. The owner is no superuser: a hole in the server
    // must not open the machine.
    private static final String OWNER_AND_DATABASE =
            """
            create role bilateral login password '%s'
            create database bilateral owner bilateral
            """;

    /** Opens the cluster in a directory, or makes it: all of it or nothing. */
    static Cluster openOrCreate(Path home, PostgresPrograms programs) throws IOException {
        if (!Files.isDirectory(home)) {
            try (StagedDirectory staged = StagedDirectory.beside(home)) {
                new Cluster(staged.path()).create(programs);
                staged.publish();
            }
        }
        Cluster cluster = new Cluster(home);
        cluster.checkVersion();
        return cluster;
    }

    Path data() {
        return home.resolve("data");
    }

    Path secretFile() {
        return home.resolve("secret");
    }

    Path portFile() {
        return home.resolve("port");
    }

    Path logs() {
        return home.resolve("log");
    }

    /** What PostgreSQL says before it has opened its log. */
    Path startLog() {
        return logs().resolve("start.log");
    }

    Secret secret() throws IOException {
        return Secret.read(secretFile());
    }

    private void create(PostgresPrograms programs) throws IOException {
        OwnerOnly.createDirectories(logs());
        Secret secret = Secret.create(secretFile());
        String data = data().toString();
        try {
            programs.run(LIMIT, "", "initdb", initialize(data));
            Files.writeString(
                    data().resolve("pg_hba.conf"),
                    WHO_MAY_CONNECT,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            programs.run(
                    LIMIT,
                    OWNER_AND_DATABASE.formatted(secret.value()),
                    "postgres",
                    List.of("--single", "-c", "exit_on_error=on", "-D", data, "postgres"));
        } catch (CommandFailedException failure) {
            throw new UnusableDatabaseException(
                    "PostgreSQL could not make a database in "
                            + home.resolveSibling("")
                            + ": "
                            + failure.getMessage(),
                    "Mend what it names, or choose another directory with"
                            + " BILATERAL_DATABASE_DIRECTORY.",
                    failure);
        }
    }

    private static List<String> initialize(String data) {
        // macOS has no C.UTF-8.
        String letters = Files.exists(Path.of("/System/Library")) ? "UTF-8" : "C.UTF-8";
        var arguments = new java.util.ArrayList<>(INITIALIZE);
        arguments.add("--lc-ctype=" + letters);
        arguments.add("--pgdata=" + data);
        return arguments;
    }

    private void checkVersion() throws IOException {
        Path file = data().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "no";
        if (!version.equals(Integer.toString(MAJOR_VERSION))) {
            throw new UnusableDatabaseException(
                    "The directory %s has a database of PostgreSQL version %s, this server brings version %d."
                            .formatted(home, version, MAJOR_VERSION),
                    "Move the directory away, or choose another one with"
                            + " BILATERAL_DATABASE_DIRECTORY; a server of the version that wrote it can"
                            + " export what is in it.");
        }
    }
}
