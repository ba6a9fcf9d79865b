package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the tests run as root, what they show has to hold for other users as well. */
class AsNobodyTests {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir Path directory;

    @BeforeEach
    void rootCanStepDown() throws IOException {
        assumeTrue(
                new UnixSystem().getUid() == 0, "Not root: all the other tests run as this user");
        List<String> words = new ArrayList<>(AS_NOBODY);
        words.addAll(List.of(ChildProcess.JAVA.toString(), "-version"));
        try {
            Command.run(Duration.ofSeconds(30), "", words);
        } catch (IOException | CommandFailedException failure) {
            assumeTrue(false, "Nobody can't run this Java: " + failure.getMessage());
        }
    }

    @Test
    void nobodyHasADatabaseTooAndLosesNothing() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = Files.createDirectory(directory.resolve("nobody"));
        Files.setAttribute(home, "unix:uid", 65534);
        String classPath = copyClassPath(directory.resolve("classes"));
        String[] arguments = {home.toString(), home.resolve("programs").toString()};
        try (ChildProcess writer =
                ChildProcess.start(AS_NOBODY, classPath, Writer.class, arguments)) {
            writer.await("found 0");
            writer.await("committed");
            assertThat(Files.getAttribute(home.resolve("cluster/secret"), "unix:uid"))
                    .isEqualTo(65534);
            assertThat(Databases.postmaster(home).info().user()).contains("nobody");
            Databases.kill(writer.handle());
        }
        try (ChildProcess writer =
                ChildProcess.start(AS_NOBODY, classPath, Writer.class, arguments)) {
            assertThat(writer.await("found")).isNotEqualTo("found 0");
            writer.await("committed");
            Databases.kill(writer.handle());
            Databases.kill(Databases.postmaster(home));
        }
    }

    /** Copies the classes to where nobody may read them. */
    private static String copyClassPath(Path target) throws IOException {
        Files.createDirectory(target);
        List<Path> entries =
                Stream.of(System.getProperty("java.class.path").split(":"))
                        .map(Path::of)
                        .filter(Files::exists)
                        .filter(AsNobodyTests::isNoForeignProgram)
                        .toList();
        List<Path> copies = new ArrayList<>();
        for (Path entry : entries) {
            Path copy = target.resolve(copies.size() + "-" + entry.getFileName());
            FileSystemUtils.copyRecursively(entry, copy);
            copies.add(copy);
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    private static boolean isNoForeignProgram(Path entry) {
        String name = entry.getFileName().toString();
        return !name.contains("-binaries-darwin") && !name.contains("-binaries-windows");
    }
}
