package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

@BilateralTest
class StatementCountTests {

    private final Api api;
    private final Statements statements;

    StatementCountTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dossier", "WhoWasMinister", "PerYear", "Find"})
    void eachGoldenQueryIsOneStatementPerRootField(String name) {
        String query = Api.file("golden/" + name + ".graphql");

        List<String> sent = statements.during(() -> api.data(query));

        assertThat(sent).hasSize(1);
    }

    /**
     * The one exception: before the first statement, and in one message with it, the database says
     * which revision it reads.
     */
    @Test
    void theRevisionComesWithTheFirstStatement() {
        String revision = "select revision, (now() at time zone 'UTC')::date as today from dataset";

        List<String> sent =
                statements.during(() -> api.data("{ visits { totalCount } dataset { revision } }"));

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().split(";\n")).hasSize(2).startsWith(revision);
        assertThat(sent.getLast()).doesNotContain(";");
    }

    @Test
    void twoRootFieldsAreTwoStatements() {
        List<String> sent =
                statements.during(
                        () ->
                                api.data(
                                        "{ country(code: \"IN\") { name } visits { nodes { purpose"
                                                + " } } }"));

        assertThat(sent).hasSize(2);
    }
}
