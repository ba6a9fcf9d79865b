package bilateral.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code docs/data-package.md} says what is declared.
 *
 * <p>Run with {@code -Dpackage.write=true} to write it, and read the difference.
 */
class PackageManualTests {

    private static final Path MANUAL = Path.of("docs/data-package.md");

    @Test
    void theManualSaysWhatIsDeclared() throws IOException {
        String now = PackageManual.write();
        if (Boolean.getBoolean("package.write")) {
            Files.writeString(MANUAL, now);
        }

        assertThat(MANUAL).content().isEqualToNormalizingNewlines(now);
    }

    @Test
    void itHasEveryTableAndEveryColumn() {
        String manual = PackageManual.write();

        for (PackageTable table : PackageTables.ALL) {
            assertThat(manual).contains("\n### " + table.name() + "\n");
            int start = manual.indexOf("\n### " + table.name() + "\n");
            for (Column column : table.columns()) {
                assertThat(manual.indexOf("| `" + column.name() + "` |", start))
                        .as(table + " " + column.name())
                        .isPositive();
            }
        }
    }
}
