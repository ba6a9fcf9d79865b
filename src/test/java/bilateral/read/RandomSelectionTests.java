package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Statements;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Selected.Asked;

import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class RandomSelectionTests {

    private static final List<String> CODES =
            List.of("IN", "x-unusual-rome", "US", "IL", "x-unusual-parthia", "AE", "x-nowhere");

    private final GraphQLSchema schema;
    private final ExecutionGraphQlService service;
    private final Statements statements;
    private final Records records;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Set<String> retracted = new HashSet<>();

    RandomSelectionTests(
            GraphQlSource source,
            ExecutionGraphQlService service,
            Statements statements,
            TestDatabase database) {
        this.schema = source.schema();
        this.service = service;
        this.statements = statements;
        this.records = new Records(database);
    }

    @BeforeAll
    void writeRecords() {
        new UnusualRecords(records).writeOnce();
        for (NodeType type : NodeType.values()) {
            ids.put(
                    type.typeName(),
                    records.keys("select id from " + table(type) + " order by id desc").stream()
                            .limit(12)
                            .map(key -> Records.id(type, key))
                            .toList());
        }
        for (UUID key : records.keys("select id from visit where retracted_at is not null")) {
            retracted.add(Records.id(NodeType.VISIT, key));
        }
    }

    @Test
    void aSelectionGivesWhatEachOfItsFieldsAloneGives() {
        NaiveReference reference =
                new NaiveReference(schema, query -> data(query, Map.of()), retracted);
        for (int seed = 0; seed < 400; seed++) {
            RandomSelection random = selection(seed);

            Map<String, @Nullable Object> data = data(random.text(), random.variables());

            try {
                reference.check(random.selection(), data);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "%d: %s %s".formatted(seed, random.text(), random.variables()), e);
            }
        }
        assertThat(reference.asked()).isGreaterThan(1500);
    }

    @Test
    void eachRootFieldIsOneStatement() {
        for (int seed = 1000; seed < 1150; seed++) {
            RandomSelection random = selection(seed);

            List<String> sent = statements.during(() -> data(random.text(), random.variables()));

            assertThat(sent)
                    .as("%s %s", random.text(), random.variables())
                    .hasSize(rootFields(random.selection()).size());
        }
    }

    /** A document that was answered before has a plan; a comment in it makes it another. */
    @Test
    void aDocumentAskedAgainWithOtherVariablesGivesWhatAFreshOneGives() {
        for (int seed = 2000; seed < 2150; seed++) {
            RandomSelection random = selection(seed);
            String text = random.text();
            Map<String, @Nullable Object> first = data(text, random.variables());
            for (int i = 0; i < 4; i++) {
                Map<String, @Nullable Object> variables = random.otherVariables();

                assertThat(data(text, variables))
                        .as("%d: %s %s", seed, text, variables)
                        .isEqualTo(data(text + " # fresh " + seed + "." + i, variables));
            }
            assertThat(data(text, random.variables())).isEqualTo(first);
        }
    }

    @Test
    void aliasesOfOneFieldWithDifferentDaysAreOfThoseDays() {
        Map<String, @Nullable Object> data =
                data(
                        """
                        query($day: Date) {
                          country(code: "x-unusual-rome") {
                            a: name(asOf: "1930-01-01") b: name(asOf: $day) c: name(asOf: "1970-01-01")
                            figures(first: 1) {
                              nodes { countries { x: name(asOf: "1970-01-01") y: name(asOf: $day) } }
                            }
                          }
                        }
                        """,
                        Map.of("day", "1949-12-31"));

        assertThat(String.valueOf(data))
                .contains("a=Kingdom, b=Kingdom, c=Republic")
                .contains("x=Republic, y=Kingdom");
    }

    private RandomSelection selection(int seed) {
        return new RandomSelection(schema, new Random(seed), ids, CODES);
    }

    private static Set<String> rootFields(List<Selected> selection) {
        Set<String> keys = new HashSet<>();
        for (Selected selected : selection) {
            if (selected instanceof Asked asked
                    && asked.included()
                    && !asked.name().startsWith("__")) {
                keys.add(asked.resultKey());
            }
        }
        return keys;
    }

    private Map<String, @Nullable Object> data(
            String query, Map<String, @Nullable Object> variables) {
        ExecutionGraphQlResponse response =
                Objects.requireNonNull(
                        service.execute(
                                        new DefaultExecutionGraphQlRequest(
                                                query,
                                                null,
                                                variables,
                                                Map.of(),
                                                "random",
                                                Locale.ROOT))
                                .block());
        assertThat(response.getErrors()).as("%s %s", query, variables).isEmpty();
        return Objects.requireNonNull(response.getData());
    }

    private static String table(NodeType type) {
        return type == NodeType.GROUPING ? "\"grouping\"" : type.name().toLowerCase(Locale.ROOT);
    }
}
