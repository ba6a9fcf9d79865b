package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;
import bilateral.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.JsonNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

@BilateralTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTests {

    private static final String BOTH =
            "{ broken: visits { totalCount } whole: country(code: \"IN\") { name } }";

    private final Api api;
    private final TestDatabase database;

    FailureTests(Api api, TestDatabase database) {
        this.api = api;
        this.database = database;
    }

    @Test
    void aStatementThatFailsIsAnInternalErrorWhoseTraceIdIsInTheLog(CapturedOutput output)
            throws SQLException {
        Answer answer = withoutVisits("{ visits { totalCount } }");

        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.body().get("data").get("visits").isNull()).isTrue();
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.errors().get(0).get("path").get(0).asString()).isEqualTo("visits");
        assertSaysNothingOfTheTable(answer);
        String traceId = answer.errors().get(0).get("extensions").get("traceId").asString();
        assertThat(output.getOut()).contains(traceId).contains("PSQLException");
    }

    @Test
    void theOtherRootFieldsAnswer() throws SQLException {
        Answer answer = withoutVisits(BOTH);

        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.body().get("data").get("broken").isNull()).isTrue();
        assertThat(answer.body().get("data").get("whole").get("name").asString())
                .isEqualTo("India");
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertSaysNothingOfTheTable(answer);
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailableAndAnswersWhenItIsBack() throws SQLException {
        Answer alone;
        Answer together;
        admit(false);
        try {
            alone = api.ask("{ visits { totalCount } }");
            together = api.ask(BOTH);
        } finally {
            admit(true);
        }

        assertUnavailable(alone, 1);
        assertUnavailable(together, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(api.ask(BOTH).body().has("errors")).isFalse());
    }

    private static void assertUnavailable(Answer answer, int fields) {
        assertThat(answer.body().get("data")).hasSize(fields).allMatch(JsonNode::isNull);
        assertThat(answer.errors()).hasSize(fields);
        for (JsonNode error : answer.errors()) {
            JsonNode extensions = error.get("extensions");
            assertThat(extensions.get("code").asString()).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(extensions.get("traceId").asString()).isNotEmpty();
        }
        Refusals.assertSaysNothingOfTheInside(answer);
    }

    private static void assertSaysNothingOfTheTable(Answer answer) {
        Refusals.assertSaysNothingOfTheInside(answer);
        assertThat(Refusals.message(answer)).doesNotContain("visit");
    }

    private Answer withoutVisits(String query) throws SQLException {
        execute(database, "alter table visit rename to visit_elsewhere");
        try {
            return api.ask(query);
        } finally {
            execute(database, "alter table visit_elsewhere rename to visit");
        }
    }

    /** Lets the server connect, or ends its connections and lets it make no others. */
    private void admit(boolean connections) throws SQLException {
        int slash = database.url().lastIndexOf('/') + 1;
        String name = database.url().substring(slash);
        TestDatabase other =
                new TestDatabase(
                        database.url().substring(0, slash) + "postgres",
                        database.user(),
                        database.password());
        execute(other, "alter database %s allow_connections %s".formatted(name, connections));
        if (!connections) {
            execute(
                    other,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                            .formatted(name));
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
