package bilateral.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A running PostgreSQL, as the file {@code postmaster.pid} in its data directory tells: line 1 its
 * process id, line 3 the second in which it started.
 */
record Postmaster(ProcessHandle process) {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /**
     * Finds the PostgreSQL that runs on a directory.
     *
     * <p>A file that a dead one left is deleted when its process id now belongs to another process:
     * PostgreSQL itself takes that process for one of its own and does not start.
     */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        // PostgreSQL rewrites the file when it is incomplete, which a crash may leave.
        if (lines.size() < 3) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        Optional<ProcessHandle> alive = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (alive.isEmpty()) {
            return Optional.empty();
        }
        if (runsOn(data, alive.get(), started)) {
            return alive.map(Postmaster::new);
        }
        log.info("{} names process {}, which is no longer PostgreSQL: deleted", file, pid);
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    private static boolean runsOn(Path data, ProcessHandle process, Instant started)
            throws IOException {
        if (Files.exists(Path.of("/proc/self/cwd"))) {
            try {
                return Files.isSameFile(
                        Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
            } catch (NoSuchFileException ended) {
                // Dead, and nobody has asked for its status yet.
                return false;
            } catch (AccessDeniedException hidden) {
                log.debug("May not see where process {} runs", process.pid());
            }
        }
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(CLOCKS_DIFFER) < 0)
                .orElse(false);
    }
}
