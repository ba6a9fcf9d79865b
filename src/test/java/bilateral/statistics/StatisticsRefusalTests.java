package bilateral.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

@BilateralTest
class StatisticsRefusalTests {

    private final Api api;
    private final Statements statements;

    StatisticsRefusalTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: VISITS, filter: {meeting: {}} | filter has meeting, but of is VISITS: give only filter.visit",
                "of: VISITS, filter: {visit: {}, agreement: {}} | filter has agreement, but of is VISITS",
                "of: MEETINGS, filter: {visit: {}} | filter has visit, but of is MEETINGS: give only filter.meeting",
                "of: AGREEMENTS, filter: {meeting: {}} | filter has meeting, but of is AGREEMENTS",
                "of: MEETINGS, by: [DIRECTION] | by has DIRECTION, which meetings do not have; they have YEAR, MONTH",
                "of: MEETINGS, by: [YEAR, STATUS] | by has STATUS, which meetings do not have",
                "of: AGREEMENTS, by: [FROM] | by has FROM, which agreements do not have",
                "of: AGREEMENTS, by: [TO] | by has TO, which agreements do not have",
                "of: VISITS, by: [YEAR, KIND, YEAR] | by has YEAR twice",
                "of: VISITS, by: [YEAR, KIND, FROM, TO, SECTOR] | by has 5 keys; it takes 4 at most",
                "of: VISITS, by: [MONTH], emptyYears: true | emptyYears needs YEAR in by",
                "of: AGREEMENTS, by: [OFFICIAL], side: HOST | side is of visits and meetings",
                "of: VISITS, filter: {visit: {during: {from: \"2021-01-02\", to: \"2021-01-01\"}}} | is after to",
            })
    void aContradictionIsRefusedAsAWhole(String arguments, String message) {
        for (String query :
                List.of(
                        "{ dataset { name } statistics(%s) { total } }",
                        "{ dataset { name } relation(of: \"IN\", with: \"IL\") { statistics(%s) { total } } }")) {
            assertIsRefused(query.formatted(arguments), message);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1001", "2147483647"})
    void aNumberOfGroupsOutOfRangeIsRefused(int first) {
        assertIsRefused(
                "{ statistics(of: VISITS) { groups(first: %d) { count } } }".formatted(first),
                "first is %d; it goes from 1 to 1000".formatted(first));
    }

    private void assertIsRefused(String query, String message) {
        List<Api.Answer> answers = new ArrayList<>();

        List<String> sent = statements.during(() -> answers.add(api.ask(query)));

        Api.Answer answer = answers.getFirst();
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.errors().get(0).get("message").asString()).contains(message);
        assertThat(sent).isEmpty();
    }
}
