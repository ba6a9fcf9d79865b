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
    @ValueSource(strings = {"Dossier", "WhoWasMinister"})
    void eachGoldenQueryIsOneStatementPerRootField(String name) {
        String query = Api.file("golden/" + name + ".graphql");

        List<String> sent = statements.during(() -> api.data(query));

        assertThat(sent).hasSize(1);
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
