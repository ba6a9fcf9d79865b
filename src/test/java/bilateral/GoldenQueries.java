package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The queries of a folder, each with the answer that lies beside it.
 *
 * <p>With {@code -Dgolden.write=true} the answers are written anew: read the difference then. Ids
 * and cursors differ from load to load, so no answer holds any.
 */
record GoldenQueries(Path folder) {

    /** The names of the queries. */
    List<String> names() throws IOException {
        return names(".graphql");
    }

    /** The names of the answers. */
    List<String> answers() throws IOException {
        return names(".json");
    }

    private List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Asks a query and compares: one statement per root field, and the answer to the letter.
     *
     * @param variable the value of each variable that the query declares, by its name
     */
    void check(String name, Api api, Statements statements, Function<String, Object> variable)
            throws IOException {
        String query = Files.readString(folder.resolve(name + ".graphql"));
        OperationDefinition operation = operation(query);
        Map<String, Object> variables = new HashMap<>();
        for (VariableDefinition declared : operation.getVariableDefinitions()) {
            variables.put(declared.getName(), variable.apply(declared.getName()));
        }
        List<JsonNode> answers = new ArrayList<>();

        List<String> sent = statements.during(() -> answers.add(api.data(query, variables)));

        String answer = answers.getFirst().toPrettyString() + "\n";
        Path expected = folder.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, answer);
        }
        assertThat(expected).exists().content().isEqualToNormalizingNewlines(answer);
        assertThat(sent).hasSize(operation.getSelectionSet().getSelections().size());
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
}
