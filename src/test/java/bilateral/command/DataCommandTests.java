package bilateral.command;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;
import bilateral.database.DatabaseHolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Commands on a database that is named, as {@code SPRING_DATASOURCE_URL} would. */
class DataCommandTests {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/india-israel");

    private final TestDatabase database = TestDatabase.empty();

    @TempDir Path directory;

    private StringWriter output = new StringWriter();
    private StringWriter errors = new StringWriter();

    @BeforeEach
    void clear() {
        output = new StringWriter();
        errors = new StringWriter();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void importMigratesTheDatabaseAndTellsWhatItLoaded() {
        assertThat(run("import", SAMPLE.toString())).isZero();
        assertThat(output.toString())
                .startsWith("Data set sample is loaded, revision 1")
                .containsPattern("visits +4 ");
        assertThat(errors.toString()).isEmpty();
        assertThat(count("visit")).isEqualTo(4);

        clear();
        assertThat(run("import", SAMPLE.toString())).isZero();
        assertThat(output.toString()).startsWith("Data set sample is loaded: nothing is new");
    }

    @Test
    void importOfAPackageWithProblemsWritesNothingAndTellsEach() throws IOException {
        Path broken = copyOfTheSample();
        replace(broken.resolve("visits.csv"), "2021-10-17", "2021-10-37");
        Path report = directory.resolve("report.json");

        assertThat(run("import", broken.toString(), "--report", report.toString())).isEqualTo(1);
        assertThat(output.toString())
                .startsWith("Data set sample is refused; nothing was written")
                .contains("visits.csv line ", "period", "2021-10-37", "expected a period in EDTF");
        assertThat(count("visit")).isZero();

        JsonNode json = JsonMapper.shared().readTree(Files.readString(report)).get(0);
        assertThat(json.get("outcome").asString()).isEqualTo("REFUSED");
        JsonNode problem = json.get("problems").get(0);
        assertThat(problem.get("file").asString()).isEqualTo("visits.csv");
        assertThat(problem.get("line").asInt()).isGreaterThan(1);
        assertThat(problem.get("field").asString()).isEqualTo("period");
        assertThat(problem.get("value").asString()).contains("2021-10-37");
        assertThat(problem.get("expected").asString()).startsWith("a period in EDTF");
    }

    @Test
    void checkTellsWhatImportWouldDoAndWritesNothing() throws IOException {
        Path report = directory.resolve("report.json");
        assertThat(run("check", SAMPLE.toString(), "--report=" + report)).isZero();
        assertThat(output.toString()).startsWith("Data set sample can be loaded");
        assertThat(count("visit")).isZero();
        assertThat(
                        JsonMapper.shared()
                                .readTree(Files.readString(report))
                                .at("/0/counts/visits/added")
                                .asInt())
                .isEqualTo(4);

        clear();
        Path broken = copyOfTheSample();
        replace(broken.resolve("visits.csv"), "2021-10-17", "2021-10-37");
        assertThat(run("check", broken.toString())).isEqualTo(1);
        assertThat(output.toString()).contains("2021-10-37");
    }

    @Test
    void exportWritesAPackageThatAnEmptyDatabaseTakes() throws IOException {
        Path exported = directory.resolve("new/export");
        Path again = directory.resolve("again");
        run("import", SAMPLE.toString());
        assertThat(run("export", exported.toString())).isZero();
        assertThat(output.toString()).contains("Written: " + exported);

        try (TestDatabase other = TestDatabase.empty()) {
            assertThat(runOn(other, "import", exported.toString())).isZero();
            assertThat(runOn(other, "export", again.toString())).isZero();
        }
        try (Stream<Path> files = Files.list(exported)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(again.resolve(file.getFileName()))
                                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void exportOfOneDataSetCanReplaceAnEarlierOne() throws IOException {
        Path exported = directory.resolve("sample");
        run("import", SAMPLE.toString());
        assertThat(run("export", "--dataset=sample", exported.toString())).isZero();
        clear();
        assertThat(run("import", exported.toString())).isZero();
        assertThat(output.toString()).startsWith("Data set sample is loaded: nothing is new");
        Files.writeString(exported.resolve("visits.csv"), "key\n");
        assertThat(run("export", "--dataset", "sample", exported.toString())).isZero();

        clear();
        assertThat(run("import", exported.toString())).isZero();
        assertThat(output.toString()).containsPattern("visits +0 ");
        assertThat(count("visit")).isEqualTo(4);

        clear();
        assertThat(run("export", "--dataset=none", directory.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("No data set is called none");
    }

    @Test
    void exportLeavesADirectoryAloneThatHasOtherFiles() throws IOException {
        Path letter = Files.writeString(directory.resolve("letter"), "dear");
        assertThat(run("export", directory.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("DIR is there and has no data package");
        assertThat(run("export", letter.toString())).isEqualTo(2);
        assertThat(letter).hasContent("dear");
    }

    @Test
    void placeWithoutDataIsRefusedWithWhatWouldBeRight() throws IOException {
        assertThat(run("check", directory.toString())).isEqualTo(1);
        assertThat(output.toString())
                .contains("1 problem" + System.lineSeparator())
                .contains(
                        directory
                                + " is \"a directory without any of these\"; expected a directory");

        clear();
        Path letter = Files.writeString(directory.resolve("letter"), "dear");
        assertThat(run("import", letter.toString())).isEqualTo(1);
        assertThat(output.toString()).contains("letter is \"a file of another sort\"; expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "check",
                "export",
                "import one two",
                "import --unknown src",
                "import --unknown=1 src",
                "import does/not/exist",
                "export README.md/directory",
                "export --dataset sample README.md",
                "import --report=does/not/exist.json src/main/resources/sample/india-israel",
                "import --report=src src/main/resources/sample/india-israel",
            })
    void wrongUsageIsToldBeforeTheDatabaseIsTouched(String words) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(errors.toString()).contains("Usage: bilateral " + words.split(" ")[0]);
        assertThat(tables()).isZero();
    }

    @Test
    void connectionsSuitLongStatements() throws SQLException {
        try (var context = DataContext.open(settings(database))) {
            assertThat(
                            context.getBean(JdbcClient.class)
                                    .sql(
                                            """
                                            select name || '=' || setting
                                            from pg_settings
                                            where name in ('plan_cache_mode', 'jit', 'TimeZone', 'application_name')
                                            order by name
                                            """)
                                    .query(String.class)
                                    .list())
                    .containsExactly(
                            "TimeZone=UTC",
                            "application_name=bilateral",
                            "jit=off",
                            "plan_cache_mode=auto");
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getNetworkTimeout()).isZero();
            }
            assertThat(context.getBean(DatabaseHolder.class)).isEqualTo(DatabaseHolder.COMMAND);
            // The sample is the server's.
            assertThat(context.getBeansOfType(ApplicationRunner.class)).isEmpty();
        }
    }

    private Path copyOfTheSample() throws IOException {
        Path copy = Files.createDirectories(directory.resolve("broken"));
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));
    }

    private int run(String... words) {
        return runOn(database, words);
    }

    private int runOn(TestDatabase target, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(settings(target));
        return execute(all);
    }

    private int execute(List<String> words) {
        CommandLine commands = BilateralCommand.commands(Object.class, new Interruption());
        commands.setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        return commands.execute(words.toArray(String[]::new));
    }

    private static List<String> settings(TestDatabase target) {
        return List.of(
                "--spring.datasource.url=" + target.url(),
                "--spring.datasource.username=" + target.user(),
                "--spring.datasource.password=" + target.password(),
                // What this process logs stays as it is.
                "--logging.config=");
    }

    private long count(String table) {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private long tables() {
        return count("pg_tables where schemaname = 'public'");
    }
}
