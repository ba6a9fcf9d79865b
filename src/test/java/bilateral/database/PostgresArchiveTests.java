package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class PostgresArchiveTests {

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void everySupportedMachineHasItsArchive(String system, String architecture, String resource) {
        assertThat(PostgresArchive.resourceName(system, architecture)).isEqualTo(resource);
        assertThat(PostgresArchive.class.getResource(resource)).isNotNull();
    }

    @Test
    void otherMachineIsToldToNameADatabase() {
        String name = PostgresArchive.resourceName("AIX", "ppc64");
        assertThatThrownBy(() -> PostgresArchive.named(name))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("postgres-aix-ppc64.txz")
                .extracting(failure -> ((UnusableDatabaseException) failure).remedy())
                .asString()
                .contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void unpacksOnceAndCompletely() throws IOException, CommandFailedException {
        PostgresArchive archive = PostgresArchive.forThisMachine();
        PostgresPrograms programs = archive.unpackInto(directory);
        for (String program : List.of("initdb", "pg_ctl", "postgres")) {
            assertThat(programs.run(Duration.ofSeconds(10), "", program, List.of("--version")))
                    .contains("(PostgreSQL) 18.");
        }
        Path marker = Files.createFile(programs.home().resolve("marker"));
        assertThat(archive.unpackInto(directory)).isEqualTo(programs);
        assertThat(marker).exists();
        try (var entries = Files.list(directory)) {
            assertThat(entries).containsExactly(programs.home());
        }
    }
}
