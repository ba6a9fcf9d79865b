package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;
import bilateral.TestDatabase;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;

import java.sql.SQLException;
import java.util.List;

@BilateralTest
@TestPropertySource(
        properties = {
            "bilateral.limits.time=500ms",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.minimum-idle=4"
        })
class TimeLimitTests {

    private final Api api;
    private final TestDatabase database;

    TimeLimitTests(Api api, TestDatabase database) {
        this.api = api;
        this.database = database;
    }

    @Test
    void aStatementThatRunsTooLongIsCancelledAndItsConnectionUsedAgain() throws SQLException {
        try (LockedVisits visits = new LockedVisits(database)) {
            api.data("{ country(code: \"IN\") { name } }");
            List<Integer> before = visits.connections();

            for (int i = 0; i < 4; i++) {
                Answer answer = api.ask("{ visits { totalCount } }");
                assertTimeout(answer, "visits");
                assertThat(visits.waiting()).isZero();
            }

            api.data("{ country(code: \"IN\") { name } }");
            assertThat(visits.connections()).isEqualTo(before);
        }
        assertThat(api.data("{ visits { totalCount } }").at("/visits/totalCount").asInt())
                .isEqualTo(4);
    }

    @Test
    void whatWasReadInTimeIsAnsweredAndTheRestIsNotWaitedFor() throws SQLException {
        Answer answer;
        try (LockedVisits visits = new LockedVisits(database)) {
            answer =
                    api.ask(
                            "{ whole: country(code: \"IN\") { name } a: visits { totalCount }"
                                    + " b: visits { totalCount } c: countries { totalCount } }");
            assertThat(visits.waiting()).isZero();
        }

        assertThat(answer.body().at("/data/whole/name").asString()).isEqualTo("India");
        assertTimeout(answer, "a", "b", "c");
    }

    private static void assertTimeout(Answer answer, String... fields) {
        assertThat(answer.status()).isBetween(200, 299);
        assertThat(answer.errors()).hasSize(fields.length);
        for (int i = 0; i < fields.length; i++) {
            JsonNode error = answer.errors().get(i);
            assertThat(answer.body().get("data").get(fields[i]).isNull()).isTrue();
            assertThat(error.at("/extensions/code").asString()).isEqualTo("TIMEOUT");
            assertThat(error.at("/path/0").asString()).isEqualTo(fields[i]);
            assertThat(error.get("message").asString()).contains("too long");
        }
    }
}
