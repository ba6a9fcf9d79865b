package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A directory has the package that it had, or the new one, and nothing else. */
class DirectoryTargetTests {

    private static final String VISITS = PackageTables.VISITS.file();

    @TempDir private Path directory;

    @Test
    void whatFailsLeavesTheEarlierPackageAsItWas() throws IOException, SQLException {
        write(directory, "earlier");
        Map<String, String> before = Packages.bytes(directory);

        assertThatThrownBy(() -> fail(directory)).hasMessage("The disk is full");

        assertThat(Packages.bytes(directory)).isEqualTo(before);
        write(directory, "later");
        assertThat(directory.resolve(VISITS)).hasContent("later");
        assertThat(directory.resolve(PackageDescriptor.FILE)).hasContent("later");
    }

    @Test
    void nothingStaysOfANewDirectoryThatFailed() {
        Path fresh = directory.resolve("one/two");

        assertThatThrownBy(() -> fail(fresh)).hasMessage("The disk is full");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theEarlierPackageIsThereUntilTheNewOneIsWhole() throws IOException, SQLException {
        write(directory, "earlier");
        try (DirectoryTarget target = new DirectoryTarget(directory)) {
            for (String name : new String[] {VISITS, PackageDescriptor.FILE}) {
                target.file(name, file -> file.write('x'));

                assertThat(directory.resolve(VISITS)).hasContent("earlier");
                assertThat(directory.resolve(PackageDescriptor.FILE)).hasContent("earlier");
            }
            target.finish();
        }
        assertThat(directory.resolve(VISITS)).hasContent("x");
        assertThat(directory.resolve(VISITS + ".part")).doesNotExist();
    }

    @Test
    void whatAKilledExportLeftMayBeWrittenAgain() throws IOException {
        assertThat(DirectoryTarget.mayBe(directory)).isTrue();
        Files.writeString(directory.resolve(VISITS), "key\n");
        Files.writeString(directory.resolve(PackageDescriptor.FILE + ".part"), "{");
        assertThat(DirectoryTarget.mayBe(directory)).isTrue();

        Path letter = Files.writeString(directory.resolve("letter"), "dear");

        assertThat(DirectoryTarget.mayBe(directory)).isFalse();
        assertThat(DirectoryTarget.mayBe(letter)).isFalse();
        assertThat(DirectoryTarget.mayBe(directory.resolve("new"))).isTrue();
    }

    private static void write(Path directory, String content) throws IOException, SQLException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (DirectoryTarget target = new DirectoryTarget(directory)) {
            target.file(VISITS, file -> file.write(bytes));
            target.file(PackageDescriptor.FILE, file -> file.write(bytes));
            target.finish();
        }
    }

    private static void fail(Path directory) throws IOException, SQLException {
        try (DirectoryTarget target = new DirectoryTarget(directory)) {
            target.file(VISITS, file -> file.write('x'));
            target.file(
                    PackageDescriptor.FILE,
                    file -> {
                        throw new IOException("The disk is full");
                    });
        }
    }
}
