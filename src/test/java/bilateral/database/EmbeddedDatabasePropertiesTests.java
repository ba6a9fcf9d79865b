package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class EmbeddedDatabasePropertiesTests {

    @Test
    void livesInTheUsersDataDirectoryByDefault() {
        assertThat(home(null, Map.of())).isEqualTo(Path.of("/home/ada/.local/share/bilateral"));
        assertThat(home(" ", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/bilateral"));
    }

    @Test
    void ignoresADataDirectoryThatIsRelativeOrEmpty() {
        Path standard = Path.of("/home/ada/.local/share/bilateral");
        assertThat(home(null, Map.of("XDG_DATA_HOME", ""))).isEqualTo(standard);
        assertThat(home(null, Map.of("XDG_DATA_HOME", "data"))).isEqualTo(standard);
    }

    @Test
    void livesWhereItIsTold() {
        assertThat(home("/srv/bilateral", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/srv/bilateral"));
        assertThat(home("here", Map.of())).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void keepsItsProgramsBesideItsDataUnlessTold() {
        Path home = Path.of("/srv/bilateral");
        assertThat(new EmbeddedDatabaseProperties(null, null).programs(home))
                .isEqualTo(Path.of("/srv/bilateral/programs"));
        assertThat(new EmbeddedDatabaseProperties(null, "/opt/programs").programs(home))
                .isEqualTo(Path.of("/opt/programs"));
    }

    private static Path home(
            @org.jspecify.annotations.Nullable String directory, Map<String, String> environment) {
        return new EmbeddedDatabaseProperties(directory, null).home(environment, "/home/ada");
    }
}
