package bilateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The tests in src/test/frontend, which are TypeScript and run in Node: the audits of GraphQL over
 * HTTP, and the clients that a frontend would use. Each is reported as a test of its own.
 *
 * <p>Without a Node that suffices they are reported as skipped with the reason, or fail where the
 * environment says {@code BILATERAL_NODE_REQUIRED=true}.
 */
@BilateralTest
class ClientTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path WORK = Path.of("target", "clients");
    private static final int NODE_MISSING = 2;
    private static final int PATIENCE_MINUTES = 10;

    @LocalServerPort private int port;

    @TestFactory
    List<DynamicTest> everyClientGetsItsAnswer() throws Exception {
        build();
        Path results = WORK.resolve("results");
        Path log = WORK.resolve("tests.log");
        ProcessBuilder node = new ProcessBuilder("node", "run.mjs").directory(WORK.toFile());
        node.environment().put("BILATERAL_URL", "http://localhost:" + port + "/graphql");

        int ended = ended(node.redirectOutput(results.toFile()).redirectError(log.toFile()));

        List<DynamicTest> tests =
                Files.readAllLines(results).stream().map(ClientTests::test).toList();
        assertThat(ended).as(Files.readString(log)).isZero();
        assertThat(tests).as(Files.readString(log)).isNotEmpty();
        return tests;
    }

    /**
     * With the program that builds the server's pages: generates the clients from the schema, the
     * README and the golden queries, and compiles them.
     */
    private static void build() throws Exception {
        Path log = Files.createTempFile("clients", ".log");
        ProcessBuilder build =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/build/java/BuildFrontend.java",
                        "src/test/frontend",
                        WORK.toString(),
                        WORK.resolve("src/gql/graphql.ts").toString(),
                        "README.md",
                        "schema",
                        "src/test/resources/golden");
        int ended = ended(build.redirectErrorStream(true).redirectOutput(log.toFile()));
        String output = Files.readString(log);
        Files.delete(log);
        if (ended == NODE_MISSING && !"true".equals(System.getenv("BILATERAL_NODE_REQUIRED"))) {
            abort(output);
        }
        assertThat(ended).as(output).isZero();
    }

    private static int ended(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static DynamicTest test(String line) {
        JsonNode result = JSON.readTree(line);
        return dynamicTest(
                result.get("file").asString() + ": " + result.get("name").asString(),
                () -> assertThat(result.path("error").asString("")).isEmpty());
    }
}
