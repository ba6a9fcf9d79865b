package bilateral.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the server keeps the PostgreSQL that it starts by itself.
 *
 * @param directory everything of it; null or blank is {@code bilateral} in the user's data
 *     directory (XDG Base Directory Specification)
 * @param programs the unpacked PostgreSQL; null or blank is {@code programs} in the directory
 */
@ConfigurationProperties("bilateral.database")
record EmbeddedDatabaseProperties(@Nullable String directory, @Nullable String programs) {

    Path home(Map<String, String> environment, String userHome) {
        if (directory != null && !directory.isBlank()) {
            return absolute(directory);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification: relative or empty is as if it weren't set.
        Path parent = data.startsWith("/") ? Path.of(data) : Path.of(userHome, ".local", "share");
        return parent.resolve("bilateral").normalize();
    }

    Path programs(Path home) {
        return programs == null || programs.isBlank()
                ? home.resolve("programs")
                : absolute(programs);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
