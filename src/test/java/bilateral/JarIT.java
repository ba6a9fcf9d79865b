package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server, started as a newcomer starts it: nothing beside it but Java. */
class JarIT {

    private static final Path JAR = Path.of("target", "bilateral.jar").toAbsolutePath();
    private static final Pattern READY =
            Pattern.compile("GraphiQL: http://localhost:(\\d+)/graphiql");

    @TempDir Path home;

    @Test
    void theJarAloneAnswersTheDossierAndGraphiQlAndEndsInOrder() throws Exception {
        Process server = start();
        try {
            Api api = new Api(awaitPort(server));
            assertThat(visits(api)).isEqualTo(4);
            assertThat(api.page("/graphiql")).contains("<title>Bilateral</title>");
            assertThat(home.resolve("bilateral/cluster/data/postmaster.pid")).exists();

            // Not the process's own method, which also closes its output.
            server.toHandle().destroy();
            server.inputReader().lines().forEach(line -> {});
            assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(home.resolve("bilateral/cluster/data/postmaster.pid")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void commandsWorkWhileAServerRunsAndWithoutOne() throws Exception {
        Path another = anotherPackage();
        Path exported = home.resolve("exported");
        Process server = start();
        try {
            Api api = new Api(awaitPort(server));
            assertThat(run("import", another.toString()))
                    .startsWith("Data set another is loaded, revision 2");
            assertThat(visits(api)).isEqualTo(2 * 4);

            server.toHandle().destroy();
            server.inputReader().lines().forEach(line -> {});
            assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            server.destroyForcibly();
        }

        assertThat(run("export", exported.toString())).isEqualTo("Written: " + exported + "\n");
        assertThat(exported.resolve("datapackage.json")).exists();
        assertThat(Files.readAllLines(exported.resolve("visits.csv"))).hasSize(1 + 2 * 4);
        assertThat(home.resolve("bilateral/cluster/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void theJarTellsItsVersion() throws Exception {
        assertThat(run("--version")).matches("(?s)bilateral [0-9]+\\.[0-9]+\\.[0-9]+.*Java 25.*");
    }

    private static int visits(Api api) {
        return api.data(Api.file("golden/Dossier.graphql"))
                .at("/relation/visits/totalCount")
                .asInt();
    }

    /** The sample once more, under another name. */
    private Path anotherPackage() throws IOException {
        Path directory = Files.createDirectory(home.resolve("another"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/sample/india-israel"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        Path heading = directory.resolve("datapackage.json");
        String text = Files.readString(heading);
        String other = text.replaceFirst("\"name\" *: *\"sample\"", "\"name\": \"another\"");
        assertThat(other).isNotEqualTo(text);
        Files.writeString(heading, other);
        return directory;
    }

    /** What a command that succeeds says on its standard output. */
    private String run(String... words) throws Exception {
        Path errors = home.resolve("errors");
        Process command = builder(words).redirectError(errors.toFile()).start();
        String said = new String(command.getInputStream().readAllBytes(), UTF_8);
        assertThat(command.waitFor()).as(said + Files.readString(errors)).isZero();
        return said;
    }

    private Process start() throws IOException {
        return builder().redirectErrorStream(true).start();
    }

    private ProcessBuilder builder(String... words) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> all = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
        all.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(all).directory(home.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("BILATERAL_"));
        environment.put("SERVER_PORT", "0");
        environment.put("XDG_DATA_HOME", home.toString());
        return builder;
    }

    private static int awaitPort(Process server) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = server.inputReader();
        for (String line; (line = output.readLine()) != null; ) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("The server ended: " + said);
    }
}
