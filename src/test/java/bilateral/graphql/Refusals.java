package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.Statements;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Asks what must be refused, and looks at the refusal. */
record Refusals(Api api, Statements statements) {

    /** The request is refused as a whole, before the database is asked anything. */
    void assertRefused(String query, Map<String, ?> variables, ErrorCode code, String says) {
        AtomicReference<Answer> answered = new AtomicReference<>();
        List<String> sent =
                statements.during(
                        () -> {
                            answered.set(api.ask(query, variables));
                            return answered;
                        });
        Answer answer = answered.get();
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.code()).as(answer.body().toPrettyString()).isEqualTo(code.name());
        assertThat(message(answer)).contains(says);
        assertSaysNothingOfTheInside(answer);
        assertThat(sent).isEmpty();
    }

    static String message(Answer answer) {
        return answer.errors().get(0).get("message").asString();
    }

    static void assertSaysNothingOfTheInside(Answer answer) {
        for (JsonNode error : answer.errors()) {
            assertThat(error.get("message").asString())
                    .doesNotContainPattern(
                            "(?i)exception|bilateral\\.|java\\.|select |postgres|\\w+Value\\{");
        }
    }
}
