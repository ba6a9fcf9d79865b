package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            assertThat(
                            api.data(Api.file("golden/Dossier.graphql"))
                                    .at("/relation/visits/totalCount")
                                    .asInt())
                    .isEqualTo(4);
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

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-jar", JAR.toString())
                        .directory(home.toFile())
                        .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("BILATERAL_"));
        environment.put("SERVER_PORT", "0");
        environment.put("XDG_DATA_HOME", home.toString());
        return builder.start();
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
