package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each query in src/test/resources/golden gets the answer that lies beside it.
 *
 * <p>Run with {@code -Dgolden.write=true} to write the answers anew, then read the difference. Ids
 * and cursors differ from load to load, so no answer holds any; a query that needs ids declares
 * {@code $ids}, and gets those of all events in the order of the timeline, or {@code $id}, the
 * first of them.
 */
@BilateralTest
class GoldenTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Api api;
    private final Statements statements;

    GoldenTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    static List<String> queries() throws IOException {
        return names(".graphql");
    }

    private static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryGetsTheAnswerBesideItInOneStatementPerRootField(String name) throws IOException {
        String query = Files.readString(GOLDEN.resolve(name + ".graphql"));
        OperationDefinition operation = operation(query);
        Map<String, Object> variables = variables(operation);
        List<JsonNode> answers = new ArrayList<>();

        List<String> sent = statements.during(() -> answers.add(api.data(query, variables)));

        String answer = answers.getFirst().toPrettyString() + "\n";
        Path expected = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, answer);
        }
        assertThat(expected).exists().content().isEqualToNormalizingNewlines(answer);
        assertThat(sent).hasSize(operation.getSelectionSet().getSelections().size());
    }

    @Test
    void noAnswerIsWithoutItsQuery() throws IOException {
        assertThat(names(".json")).isSubsetOf(queries());
    }

    /** The one operation of a query, whose root selections must be fields. */
    private static OperationDefinition operation(String query) {
        Document document = Parser.parse(query);
        List<OperationDefinition> operations =
                document.getDefinitionsOfType(OperationDefinition.class);
        assertThat(operations).hasSize(1);
        assertThat(operations.getFirst().getSelectionSet().getSelections())
                .hasOnlyElementsOfType(Field.class);
        return operations.getFirst();
    }

    private Map<String, Object> variables(OperationDefinition operation) {
        Map<String, Object> variables = new HashMap<>();
        for (var variable : operation.getVariableDefinitions()) {
            List<String> ids = eventIds();
            switch (variable.getName()) {
                case "id" -> variables.put("id", ids.getFirst());
                case "ids" -> variables.put("ids", ids);
                default -> throw new AssertionError("Nothing is known for " + variable.getName());
            }
        }
        return variables;
    }

    private List<String> eventIds() {
        List<String> ids = new ArrayList<>();
        api.data("{ timeline(first: 100) { nodes { id } } }")
                .get("timeline")
                .get("nodes")
                .forEach(event -> ids.add(event.get("id").asString()));
        return ids;
    }
}
