package bilateral.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and stops PostgreSQL on a cluster. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    // After a crash PostgreSQL replays at most a gigabyte of its write-ahead log.
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration FAST_STOP = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);
    private static final Duration KILL = Duration.ofSeconds(10);

    // How long what a crash left, and a port that somebody else just took, can stand in the way.
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Cluster cluster;
    private final PostgresPrograms programs;

    PostgresServer(Cluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /**
     * Starts PostgreSQL, in place of one that a killed server left running: that one may still hold
     * locks for sessions that nobody will end, and has the settings of its day.
     *
     * @return the port on which it listens
     */
    int start() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            if (stop()) {
                log.info(
                        "Stopped the PostgreSQL that an earlier server left in {}", cluster.data());
            }
            Port port = Port.choose(cluster.portFile());
            Files.deleteIfExists(cluster.startLog());
            try {
                control(START, "start", "-l", cluster.startLog().toString(), "-o", options(port));
                port.keep(cluster.portFile());
                return port.number();
            } catch (CommandFailedException failure) {
                if (Instant.now().isAfter(end) || !passes(port)) {
                    throw refused(failure);
                }
                pause();
            }
        }
    }

    /**
     * Stops PostgreSQL when it runs: orderly, else at once, which loses nothing that was committed.
     *
     * @return whether it ran
     */
    boolean stop() throws IOException {
        Optional<Postmaster> running = Postmaster.of(cluster.data());
        if (running.isEmpty()) {
            return false;
        }
        for (String mode : List.of("fast", "immediate")) {
            try {
                Duration limit = mode.equals("fast") ? FAST_STOP : IMMEDIATE_STOP;
                control(limit, "stop", "-m", mode);
                return true;
            } catch (CommandFailedException failure) {
                if (Postmaster.of(cluster.data()).isEmpty()) {
                    return true;
                }
                log.warn("PostgreSQL does not stop: {}", failure.getMessage());
            }
        }
        ProcessHandle process = running.get().process();
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, KILL.toSeconds(), TimeUnit.SECONDS).join();
        return true;
    }

    private void control(Duration limit, String action, String... arguments)
            throws IOException, CommandFailedException {
        List<String> words = new ArrayList<>(List.of(action, "-w"));
        words.addAll(List.of("-t", Long.toString(limit.toSeconds())));
        words.addAll(List.of("-D", cluster.data().toString()));
        words.addAll(List.of(arguments));
        programs.run(limit.plusSeconds(10), "", "pg_ctl", words);
    }

    /** Only what has to hold at every start: the rest is in postgresql.conf, for its owner. */
    private static String options(Port port) {
        return String.join(
                " ",
                "-p " + port.number(),
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                // One file per day of the week, each written anew after a week. A failing
                // statement goes to who sent it.
                "-c logging_collector=on",
                "-c log_directory=../log",
                "-c log_filename=postgresql-%a.log",
                "-c log_rotation_age=1d",
                "-c log_rotation_size=0",
                "-c log_truncate_on_rotation=on",
                "-c log_checkpoints=off",
                "-c log_min_error_statement=panic",
                // Ends statements whose server is dead.
                "-c client_connection_check_interval=5s");
    }

    /** Whether a failed start can succeed without anybody's help. */
    private boolean passes(Port port) throws IOException {
        String said = said();
        return !port.isFree()
                // Sessions of a killed PostgreSQL notice its end when they next wait.
                || said.contains("is still in use")
                // Started by a server that was killed while it waited for it.
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    private String said() throws IOException {
        Path file = cluster.startLog();
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private UnusableDatabaseException refused(CommandFailedException failure) throws IOException {
        return new UnusableDatabaseException(
                "PostgreSQL does not start on %s.%n%s%n%s"
                        .formatted(cluster.data(), failure.getMessage(), said()),
                "Read the newest file in " + cluster.logs() + ".",
                failure);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while PostgreSQL was to start");
        }
    }
}
