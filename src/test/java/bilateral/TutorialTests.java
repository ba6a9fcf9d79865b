package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each query in docs/tutorial.md gets the answer below it, to the letter, in one statement per root
 * field.
 *
 * <p>Run with {@code -Dtutorial.write=true} to write the answers anew, then read the difference.
 * What differs from load to load is shown as {@code …}. A query takes its variables from the answer
 * before it: {@code $after} and {@code $before} are the ends of that page, {@code $id} is the first
 * id in it. A status other than 200 stands behind {@code ```json}.
 */
@BilateralTest
class TutorialTests {

    static final Path TUTORIAL = Path.of("docs", "tutorial.md");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String QUERY = "```graphql\n";
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^" + QUERY + "(.*?)^```\\n```json[ \\d]*\\n(.*?)^```$");
    private static final Map<String, String> VARIABLES =
            Map.of("after", "endCursor", "before", "startCursor", "id", "id");
    private static final Set<String> DIFFERENT =
            Set.of("id", "cursor", "startCursor", "endCursor", "updatedAt");

    private final Api api;
    private final Statements statements;

    private JsonNode previous = JSON.createObjectNode();

    TutorialTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @Test
    void everyAnswerIsTheOneOfTheServerToTheLetter() throws IOException {
        String now =
                EXAMPLE.matcher(Files.readString(TUTORIAL))
                        .replaceAll(example -> Matcher.quoteReplacement(asked(example)));
        if (Boolean.getBoolean("tutorial.write")) {
            Files.writeString(TUTORIAL, now);
        }

        assertThat(TUTORIAL).content().isEqualToNormalizingNewlines(now);
    }

    @Test
    void noQueryIsWithoutItsAnswer() throws IOException {
        String tutorial = Files.readString(TUTORIAL);

        assertThat(EXAMPLE.matcher(tutorial).results())
                .hasSizeGreaterThan(10)
                .hasSize(tutorial.split(QUERY).length - 1);
    }

    /** The example with the answer that the server gives now. */
    private String asked(MatchResult example) {
        String query = example.group(1);
        OperationDefinition operation =
                Parser.parse(query)
                        .getFirstDefinitionOfType(OperationDefinition.class)
                        .orElseThrow();
        Map<String, Object> variables = variables(operation);
        List<Api.Answer> answers = new ArrayList<>();

        List<String> sent = statements.during(() -> answers.add(api.ask(query, variables)));

        Api.Answer answer = answers.getFirst();
        boolean answered = answer.status() == 200;
        int rootFields = operation.getSelectionSet().getSelections().size();
        assertThat(sent).as(query).hasSize(answered ? rootFields : 0);
        previous = answer.body();
        ObjectNode shown = (ObjectNode) answer.body().deepCopy();
        // What a query costs is said with every answer, and shown where it matters.
        if (!example.group(2).contains("\"cost\"")) {
            shown.remove("extensions");
        }
        hideWhatDiffers(shown);
        return QUERY
                + query
                + "```\n```json"
                + (answered ? "" : " " + answer.status())
                + "\n"
                + PlainJson.written(shown)
                + "\n```";
    }

    private Map<String, Object> variables(OperationDefinition operation) {
        Map<String, Object> variables = new HashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String field = VARIABLES.get(variable.getName());
            assertThat(field).as("What to take for $" + variable.getName()).isNotNull();
            variables.put(variable.getName(), previous.findValue(field).asString());
        }
        return variables;
    }

    private static void hideWhatDiffers(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (DIFFERENT.contains(name) && object.get(name).isString()) {
                    object.put(name, "…");
                }
            }
        }
        node.values().forEach(TutorialTests::hideWhatDiffers);
    }
}
