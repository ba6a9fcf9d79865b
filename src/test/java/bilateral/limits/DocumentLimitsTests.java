package bilateral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;
import bilateral.Statements;

import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@BilateralTest
class DocumentLimitsTests {

    private final Api api;
    private final Statements statements;

    DocumentLimitsTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @Test
    void fifteenFieldsMayStandInOneAnotherAndNoMore() {
        assertThat(api.ask(nested(15)).status()).isEqualTo(200);
        assertRefused(nested(16), "MAX_DEPTH_EXCEEDED", "depth 16", "depth 15");
    }

    @Test
    void fragmentsDoNotHideTheDepth() {
        StringBuilder document = new StringBuilder("{ country(code: \"IN\") { ...F1 } }");
        for (int i = 1; i < 8; i++) {
            document.append(
                    " fragment F%d on Country { visits { nodes { from { ...F%d } } } }"
                            .formatted(i, i + 1));
        }
        document.append(" fragment F8 on Country { code }");

        assertRefused(document.toString(), "MAX_DEPTH_EXCEEDED", "depth 15");
    }

    @Test
    void aDocumentOfManyBracketsIsNotReadToItsEnd() {
        String brackets = "{ visits(filter: %s1%s) { totalCount } }";
        int count = 5_000;

        assertRefused(
                brackets.formatted("[".repeat(count), "]".repeat(count)),
                "MAX_DEPTH_EXCEEDED",
                "nested too deeply");
    }

    @Test
    void toolsCanAskForTheWholeSchema() {
        String query =
                IntrospectionQueryBuilder.build(
                        Options.defaultOptions().isOneOf(true).typeRefFragmentDepth(9));

        assertThat(api.data(query).at("/__schema/types").size()).isGreaterThan(20);
    }

    @Test
    void introspectionThatGoesRoundInCirclesIsRefused() {
        String query =
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";

        assertRefused(query, "MAX_COST_EXCEEDED", "good faith");
    }

    @Test
    void fifteenThousandTokensMayBeInADocumentAndNoMore() {
        assertThat(api.ask(ofTokens(14_990)).code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertRefused(ofTokens(15_001), "MAX_TOKENS_EXCEEDED", "15000 tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", " a", ",", "#", "\"\" "})
    void whateverItIsMadeOfALongDocumentIsRefused(String token) {
        Answer answer = api.ask("{ a" + token.repeat(150_000) + " }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code())
                .isIn(
                        "MAX_TOKENS_EXCEEDED",
                        "MAX_DEPTH_EXCEEDED",
                        "GRAPHQL_PARSE_FAILED",
                        "GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.body().toString()).hasSizeLessThan(2_000);
    }

    @Test
    void aDocumentHasTwoHundredAliasesAtMost() {
        assertThat(api.ask("{ country(code: \"IN\") { %s } }".formatted(aliases(200))).status())
                .isEqualTo(200);
        assertRefused(
                "{ country(code: \"IN\") { %s } }".formatted(aliases(1_000)),
                "MAX_COST_EXCEEDED",
                "1000 aliases",
                "200");
    }

    @Test
    void anOperationHasFiftyRootFieldsAtMost() {
        String fields = aliases(51).replace("code", "__typename");

        assertThat(api.ask("{ %s }".formatted(aliases(50).replace("code", "__typename"))).status())
                .isEqualTo(200);
        assertRefused("{ %s }".formatted(fields), "MAX_COST_EXCEEDED", "51 root fields", "50");
        assertRefused(
                "{ ...F ... on Query { ...F } } fragment F on Query { %s }".formatted(fields),
                "MAX_COST_EXCEEDED",
                "51 root fields");
    }

    @Test
    void aDocumentHasTwoHundredDirectivesAtMost() {
        String field = "code @include(if: true) ";

        assertThat(api.ask(ofCountry(field.repeat(200))).status()).isEqualTo(200);
        assertRefused(
                ofCountry("code " + "@include(if: true) ".repeat(500)),
                "MAX_COST_EXCEEDED",
                "500 directives");
        assertRefused(ofCountry(field.repeat(500)), "MAX_COST_EXCEEDED", "500 directives");
    }

    @Test
    void theSameFieldCountsHoweverOftenItIsWritten() {
        assertRefused(ofCountry("code ".repeat(14_000)), "MAX_COST_EXCEEDED", "fields", "5,000");
        assertRefused(
                "{ %s }".formatted("__typename ".repeat(14_000)), "MAX_COST_EXCEEDED", "5,000");
    }

    @Test
    void fragmentsThatDoubleAreCountedWithoutBeingWalked() {
        StringBuilder document = new StringBuilder("{ country(code: \"IN\") { ...F0 } }");
        for (int i = 0; i < 18; i++) {
            document.append(
                    " fragment F%d on Country { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }
        document.append(" fragment F18 on Country { code }");

        assertRefused(document.toString(), "MAX_COST_EXCEEDED", "fields", "5,000");
    }

    @Test
    void fragmentsThatUseThemselvesAreRefused() {
        assertRefused(
                "{ country(code: \"IN\") { ...A } } fragment A on Country { ...B } fragment B on"
                        + " Country { ...A }",
                "GRAPHQL_VALIDATION_FAILED",
                "cycle");
        assertRefused(
                "{ ...Q } fragment Q on Query { ...Q }", "GRAPHQL_VALIDATION_FAILED", "cycle");
    }

    private void assertRefused(String query, String code, String... says) {
        List<Answer> answers = new ArrayList<>();
        List<String> sent = statements.during(() -> answers.add(api.ask(query)));
        Answer answer = answers.getFirst();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.errors().get(0).get("message").asString()).contains(says);
        assertThat(answer.errors().size()).isLessThanOrEqualTo(20);
        assertThat(sent).isEmpty();
    }

    /** So many fields in one another. */
    private static String nested(int depth) {
        String document = "{ visits(first: 1) { nodes { %s } } }";
        int fields = 2;
        while (fields + 3 < depth) {
            document = document.formatted("from { visits(first: 1) { nodes { %s } } }");
            fields += 3;
        }
        String end =
                switch (depth - fields) {
                    case 1 -> "id";
                    case 2 -> "from { code }";
                    default -> "from { visits { totalCount } }";
                };
        return document.formatted(end);
    }

    /** Invalid, so that nothing has to be read. */
    private static String ofTokens(int tokens) {
        return "{ a(b: [%s]) }".formatted("1 ".repeat(tokens - 9));
    }

    private static String aliases(int count) {
        return IntStream.range(0, count)
                .mapToObj("a%d: code"::formatted)
                .collect(Collectors.joining(" "));
    }

    private static String ofCountry(String selection) {
        return "{ country(code: \"IN\") { %s } }".formatted(selection);
    }
}
