package bilateral.connections;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What is not selected is not counted: the statement has no count in it. */
@BilateralTest
class CountTests {

    private final Api api;
    private final Statements statements;

    CountTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ visits(filter: {to: [\"IL\"], disputed: false}) { %s } }",
                "{ meetings(filter: {party: [\"IL\"]}) { %s } }",
                "{ agreements(filter: {between: [\"IN\", \"IL\"]}) { %s } }",
                "{ milestones(filter: {country: [\"IN\"]}) { %s } }",
                "{ figures(filter: {measure: [TOTAL_TRADE]}) { %s } }",
                "{ groupings(filter: {member: [\"IN\"]}) { %s } }",
                "{ relation(of: \"IN\", with: \"IL\") { visits(filter: {from: [\"IN\"]}) { %s } } }",
                "{ relation(of: \"IN\", with: \"IL\") { meetings(filter: {text: \"a\"}) { %s } } }",
                "{ relation(of: \"IN\", with: \"IL\") { agreements(orderBy: {field: UPDATED_AT}) { %s } } }",
                "{ relation(of: \"IN\", with: \"IL\") { figures(orderBy: {field: AMOUNT}) { %s } } }",
                "{ country(code: \"IN\") { groupings(orderBy: {field: UPDATED_AT}) { %s } } }",
                "{ visits { nodes { accompaniedBy(filter: {kind: [STATE]}) { %s } } } }"
            })
    void onlyWhatIsSelectedIsCounted(String query) {
        String page =
                "nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor }";

        assertThat(sent(query.formatted(page)))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("count(");
        assertThat(sent(query.formatted("totalCount")))
                .hasSize(1)
                .first()
                .asString()
                .contains("count(");
    }

    private List<String> sent(String query) {
        return statements.during(() -> api.data(query));
    }
}
