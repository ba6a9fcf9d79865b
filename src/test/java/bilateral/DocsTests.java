package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import graphql.ParseAndValidate;
import graphql.parser.Parser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the README and the files in docs/ say is so. */
@BilateralTest
class DocsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern QUERY = Pattern.compile("(?ms)^```graphql\\n(.*?)^```$");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```graphql\\n(.*?)^```\\n```json\\n(.*?)^```$");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");
    private static final Pattern OWN_SETTING = Pattern.compile("\"(bilateral[a-z.-]*)\"");

    /** Folders of the machine that something was written on, and hosts that libraries are at. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?<![\\w.-])/(work|root)/"
                            + "|\\b(registry|repo1?|npm|nexus|artifactory)\\.[a-z0-9-]+"
                            + "\\.(org|com|io|net|dev)\\b");

    private final Api api;
    private final GraphQlSource graphQl;

    DocsTests(Api api, GraphQlSource graphQl) {
        this.api = api;
        this.graphQl = graphQl;
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path doc : docs()) {
            for (MatchResult link : LINK.matcher(read(doc)).results().toList()) {
                if (!leadsSomewhere(doc, link.group(1))) {
                    broken.add(doc + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyQueryIsValid() {
        List<String> queries =
                withExamples().stream()
                        .flatMap(doc -> QUERY.matcher(read(doc)).results())
                        .map(query -> query.group(1))
                        .toList();

        assertThat(queries).isNotEmpty();
        for (String query : queries) {
            assertThat(ParseAndValidate.validate(graphQl.schema(), Parser.parse(query)))
                    .as(query)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource
    void everyAnswerIsTheOneOfTheServer(String query, String answer) {
        // The price beside the data is of the release, not of the example.
        assertThat(api.data(query)).isEqualTo(JSON.readTree(answer).get("data"));
    }

    static List<Object[]> everyAnswerIsTheOneOfTheServer() {
        return withExamples().stream()
                .flatMap(doc -> EXAMPLE.matcher(read(doc)).results())
                .map(example -> new Object[] {example.group(1), example.group(2)})
                .toList();
    }

    @Test
    void everySettingIsKnownToTheServer() {
        Set<String> settings =
                SETTING.matcher(read(Path.of("README.md")))
                        .results()
                        .map(setting -> setting.group(1))
                        .collect(toSet());

        assertThat(settings).isNotEmpty();
        assertThat(settings)
                .allMatch(
                        setting ->
                                setting.startsWith("BILATERAL_")
                                        ? isOurs(relaxed(setting))
                                        : springSettings().contains(relaxed(setting)));
    }

    @Test
    void nothingNamesAPlaceThatOthersDoNotHave() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : tree(Path.of(""), ignored())) {
            PLACE.matcher(read(file)).results().forEach(at -> found.add(file + ": " + at.group()));
        }
        assertThat(found).isEmpty();
    }

    private static boolean leadsSomewhere(Path doc, String link) {
        if (link.startsWith("https://") || link.startsWith("http://")) {
            return true;
        }
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? doc : doc.resolveSibling(file);
        return Files.exists(target)
                && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static Set<String> anchors(Path doc) {
        return HEADING.matcher(read(doc))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .collect(toSet());
    }

    /** Environment variables and properties have one name when case and separators are left out. */
    private static String relaxed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    private static Set<String> springSettings() {
        try {
            Set<String> names = new HashSet<>();
            String metadata = "META-INF/spring-configuration-metadata.json";
            for (URL url :
                    Collections.list(DocsTests.class.getClassLoader().getResources(metadata))) {
                try (var stream = url.openStream()) {
                    for (JsonNode property : JSON.readTree(stream).path("properties")) {
                        names.add(relaxed(property.get("name").asString()));
                    }
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a source names the setting, or its prefix and the rest of it in the same file. */
    private static boolean isOurs(String setting) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(DocsTests::read)
                    .anyMatch(
                            source ->
                                    OWN_SETTING
                                            .matcher(source)
                                            .results()
                                            .map(name -> relaxed(name.group(1)))
                                            .filter(setting::startsWith)
                                            .map(name -> setting.substring(name.length()))
                                            .anyMatch(rest -> hasWord(source, rest)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasWord(String source, String word) {
        return Pattern.compile("(?i)\\b" + word + "\\b").matcher(source).find();
    }

    private static List<Path> docs() {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            files.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but the tutorial, whose queries build on each other and are {@link TutorialTests}'. */
    private static List<Path> withExamples() {
        return docs().stream().filter(doc -> !doc.equals(TutorialTests.TUTORIAL)).toList();
    }

    /** The files of the project without what is ignored, as far as .gitignore has names. */
    private static List<Path> tree(Path directory, Set<String> ignored) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.sorted().toList()) {
                if (ignored.contains(entry.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    files.addAll(tree(entry, ignored));
                } else {
                    files.add(entry);
                }
            }
        }
        return files;
    }

    private static Set<String> ignored() throws IOException {
        Set<String> names =
                Files.readAllLines(Path.of(".gitignore")).stream()
                        .map(line -> Path.of(line).getFileName().toString())
                        .collect(toSet());
        names.add(".git");
        return names;
    }

    /** The text of a file; empty for one that is no text. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
