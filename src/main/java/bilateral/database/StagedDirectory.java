package bilateral.database;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that is filled beside its final place and moved there when it is complete: whoever
 * sees the final name sees all of it, also after a crash in the middle.
 */
final class StagedDirectory implements AutoCloseable {

    // Another process may still be filling a younger one.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path target;
    private final Path path;

    private StagedDirectory(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    static StagedDirectory beside(Path target) throws IOException {
        String prefix = target.getFileName() + ".part-";
        deleteAbandoned(target.resolveSibling("."), prefix);
        return new StagedDirectory(target, OwnerOnly.createTemporary(parent(target), prefix));
    }

    Path path() {
        return path;
    }

    /** Moves the directory to its place, or leaves the one that another process put there. */
    void publish() throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        }
        // Without this a power failure can undo the move.
        try (FileChannel directory = FileChannel.open(parent(target), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Deletes what was not published. */
    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }

    private static Path parent(Path target) {
        return target.resolveSibling(".").normalize();
    }

    private static void deleteAbandoned(Path parent, String prefix) throws IOException {
        Instant abandoned = Instant.now().minus(ABANDONED);
        try (Stream<Path> siblings = Files.list(parent)) {
            List<Path> parts =
                    siblings.filter(path -> path.getFileName().toString().startsWith(prefix))
                            .toList();
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(abandoned)) {
                    FileSystemUtils.deleteRecursively(part);
                }
            }
        }
    }
}
