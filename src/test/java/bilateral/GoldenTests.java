package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Each query in src/test/resources/golden gets the answer that lies beside it, with the sample
 * loaded.
 *
 * <p>A query that needs ids declares {@code $ids}, and gets those of all events in the order of the
 * timeline, or {@code $id}, the first of them. {@link GoldenQueries} says how to write answers.
 */
@BilateralTest
class GoldenTests {

    private static final GoldenQueries GOLDEN =
            new GoldenQueries(Path.of("src/test/resources/golden"));

    private final Api api;
    private final Statements statements;

    GoldenTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    static List<String> queries() throws IOException {
        return GOLDEN.names();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryGetsTheAnswerBesideItInOneStatementPerRootField(String name) throws IOException {
        List<String> ids = eventIds();

        GOLDEN.check(
                name,
                api,
                statements,
                variable ->
                        switch (variable) {
                            case "id" -> ids.getFirst();
                            case "ids" -> ids;
                            default -> throw new AssertionError("Nothing is known for " + variable);
                        });
    }

    @Test
    void noAnswerIsWithoutItsQuery() throws IOException {
        assertThat(GOLDEN.answers()).isSubsetOf(queries());
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
