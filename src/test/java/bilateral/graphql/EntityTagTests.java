package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.Statements;
import bilateral.TestDatabase;
import bilateral.graphql.Http.Answer;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What tells a client that it need not read again: rows 10 and 12. */
@BilateralTest
class EntityTagTests {

    private static final String NAME = "{ country(code: \"IN\") { name } }";
    private static final String STATUS =
            "query ($day: Date) { relation(of: \"IN\", with: \"IL\")"
                    + " { diplomaticStatus(asOf: $day) { status } } }";

    private final Http http;
    private final Statements statements;
    private final TestDatabase database;
    private final GraphQlSource source;

    EntityTagTests(
            @LocalServerPort int port,
            Statements statements,
            TestDatabase database,
            GraphQlSource source) {
        http = new Http(port);
        this.statements = statements;
        this.database = database;
        this.source = source;
    }

    /** Row 12. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatTheClientHasIsNotSentAgainAndCostsOneCheapQuery(String method) {
        String tag = Http.send(http.get(NAME)).tag();
        List<Answer> answers = new ArrayList<>();

        List<String> sent =
                statements.during(
                        () ->
                                answers.add(
                                        Http.send(
                                                http.get(NAME)
                                                        .header("If-None-Match", tag)
                                                        .method(
                                                                method,
                                                                java.net.http.HttpRequest
                                                                        .BodyPublishers
                                                                        .noBody()))));

        Answer answer = answers.getFirst();
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.tag()).isEqualTo(tag);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Vary")).contains("Accept", "Accept-Encoding");
        assertThat(sent)
                .containsExactly(
                        "select revision, (now() at time zone 'UTC')::date as today from dataset");
    }

    @Test
    void whatNeedsNoDataCostsNoQuery() {
        String tag = Http.send(http.get("{ __typename }")).tag();
        List<Answer> answers = new ArrayList<>();

        List<String> sent =
                statements.during(
                        () ->
                                answers.add(
                                        Http.send(
                                                http.get("{ __typename }")
                                                        .header("If-None-Match", tag))));

        assertThat(answers.getFirst().status()).isEqualTo(304);
        assertThat(sent).isEmpty();
    }

    @Test
    void ofSeveralTagsOneIsEnoughWeakOrStrong() {
        String tag = Http.send(http.get(NAME)).tag();

        for (String known :
                new String[] {"\"other\", " + tag, tag + ", W/\"other\"", tag.substring(2), "*"}) {
            assertThat(Http.send(http.get(NAME).header("If-None-Match", known)).status())
                    .as(known)
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "other", "\"", "W/", ",", ""})
    void anotherTagGetsTheAnswer(String known) {
        Answer answer = Http.send(http.get(NAME).header("If-None-Match", known));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().get("country").get("name").asString()).isEqualTo("India");
    }

    @Test
    void anAnswerIsToBeAskedForAgainBeforeItIsUsedAgain() {
        Answer answer = Http.send(http.get(NAME));

        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Vary")).contains("Accept", "Accept-Encoding");
    }

    @Test
    void anythingElseThatIsAskedHasAnotherTag() {
        Map<String, Object> request =
                Map.of("query", "query A { __typename } query B { __typename }");

        assertThat(
                        List.of(
                                tag(with(request, "operationName", "A")),
                                tag(with(request, "operationName", "B")),
                                tag(Map.of("query", "query A { __typename }")),
                                tag(Map.of("query", STATUS)),
                                tag(
                                        with(
                                                Map.of("query", STATUS),
                                                "variables",
                                                Map.of("day", "2021-01-01"))),
                                tag(
                                        with(
                                                Map.of("query", STATUS),
                                                "variables",
                                                Map.of("day", "2021-01-02"))),
                                Http.send(
                                                http.get("query A { __typename }")
                                                        .header("Accept", Http.GRAPHQL))
                                        .tag()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfVariablesAndTheMethodMakeNoDifference() {
        String query =
                "query ($a: CountryCode!, $b: CountryCode!)"
                        + " { relation(of: $a, with: $b) { countries { name } } }";
        String byGet =
                Http.send(
                                http.at(
                                        "/graphql?query="
                                                + java.net.URLEncoder.encode(
                                                        query,
                                                        java.nio.charset.StandardCharsets.UTF_8)
                                                + "&variables=%7B%22b%22%3A%22IL%22%2C%22a%22%3A%22IN%22%7D"))
                        .tag();
        Answer byPost =
                Http.send(
                        http.post(
                                Map.of(
                                        "query",
                                        query,
                                        "variables",
                                        new java.util.TreeMap<>(Map.of("a", "IN", "b", "IL")))));

        assertThat(byPost.tag()).isEqualTo(byGet).isNotEmpty();
    }

    /** A POST is answered whatever the client has: only GET and HEAD can be 304. */
    @Test
    void aPostHasATagButIsAlwaysAnswered() {
        String tag = Http.send(http.post(NAME)).tag();
        Answer again = Http.send(http.post(NAME).header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.tag()).isEqualTo(tag);
        assertThat(Http.send(http.get(NAME).header("If-None-Match", tag)).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ nothing }", "{", "{ visits(first: 0) { totalCount } }"})
    void anAnswerWithErrorsHasNone(String query) {
        for (String accept : new String[] {Http.GRAPHQL, Http.JSON}) {
            Answer answer = Http.send(http.get(query).header("Accept", accept));

            assertThat(answer.tag()).isEmpty();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aPartOfAnAnswerHasNone() throws SQLException {
        execute("alter table visit rename to visit_elsewhere");
        Answer answer;
        try {
            answer =
                    Http.send(
                            http.get("{ visits { totalCount } country(code: \"IN\") { name } }")
                                    .header("Accept", Http.GRAPHQL));
        } finally {
            execute("alter table visit_elsewhere rename to visit");
        }

        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.tag()).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aTagEndsWithTheNextWriting() throws SQLException {
        String before = Http.send(http.get(NAME)).tag();
        execute("update dataset set revision = revision + 1");
        Answer after = Http.send(http.get(NAME).header("If-None-Match", before));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.tag()).isNotEqualTo(before).contains("\"" + revision() + ".");
    }

    @Test
    void theDayIsPartOfTheTagOnlyWhereItWasLeftOut() {
        String left = tag(Map.of("query", STATUS));
        String said = tag(with(Map.of("query", STATUS), "variables", Map.of("day", "2021-11-14")));

        assertThat(left).contains("." + LocalDate.now(ZoneOffset.UTC) + ".");
        assertThat(said).contains("..");
        for (Map<String, Object> request :
                List.of(
                        Map.<String, Object>of("query", STATUS),
                        with(Map.of("query", STATUS), "variables", Map.of("day", "2021-11-14")))) {
            assertThat(Http.send(http.get(request).header("If-None-Match", tag(request))).status())
                    .isEqualTo(304);
        }
    }

    @Test
    void theTagOfYesterdayIsNoMoreRight() {
        String today = tag(Map.of("query", STATUS));
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        String yesterday = today.replace(day.toString(), day.minusDays(1).toString());

        assertThat(yesterday).isNotEqualTo(today);
        assertThat(Http.send(http.get(STATUS).header("If-None-Match", yesterday)).status())
                .isEqualTo(200);
    }

    /** Whatever takes a day has one in its tag where the day is left out. */
    @Test
    void noFieldThatTakesADayForgetsIt() {
        List<String> forgetful = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        for (Map.Entry<String, String> path : PATHS.entrySet()) {
            GraphQLObjectType type = source.schema().getObjectType(path.getKey());
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (field.getArgument("asOf") != null) {
                    String asked =
                            field.getName().equals("statistics")
                                    ? "statistics(of: AGREEMENTS, by: [STATUS]) { groupCount }"
                                    : field.getName() + selected(field);
                    String query = path.getValue().formatted(asked);
                    tried.add(path.getKey() + "." + field.getName());
                    if (!tag(Map.of("query", query))
                            .contains(LocalDate.now(ZoneOffset.UTC) + ".")) {
                        forgetful.add(query);
                    }
                }
            }
        }

        assertThat(forgetful).isEmpty();
        assertThat(tried)
                .as("A type with asOf needs a path here")
                .containsAll(
                        source.schema().getAllTypesAsList().stream()
                                .filter(GraphQLObjectType.class::isInstance)
                                .map(GraphQLObjectType.class::cast)
                                .flatMap(
                                        type ->
                                                type.getFieldDefinitions().stream()
                                                        .filter(
                                                                field ->
                                                                        field.getArgument("asOf")
                                                                                != null)
                                                        .map(
                                                                field ->
                                                                        type.getName()
                                                                                + "."
                                                                                + field.getName()))
                                .toList());
    }

    @Test
    void noFilterThatTakesADayForgetsIt() {
        String today = LocalDate.now(ZoneOffset.UTC) + ".";

        assertThat(
                        tag(
                                Map.of(
                                        "query",
                                        "{ agreements(filter: {status: [IN_FORCE]}) { totalCount } }")))
                .contains(today);
        assertThat(
                        tag(
                                Map.of(
                                        "query",
                                        "{ agreements(filter: {status: [IN_FORCE], asOf: \"2021-11-14\"}) { totalCount } }")))
                .doesNotContain(today);
    }

    /** How to get to the types whose fields take a day. */
    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("Query", "{ %s }"),
                    Map.entry("Country", "{ countries(first: 1) { nodes { %s } } }"),
                    Map.entry("Official", "{ officials(first: 1) { nodes { %s } } }"),
                    Map.entry("Position", "{ positions(first: 1) { nodes { %s } } }"),
                    Map.entry("Visit", "{ visits(first: 1) { nodes { %s } } }"),
                    Map.entry("Agreement", "{ agreements(first: 1) { nodes { %s } } }"),
                    Map.entry(
                            "AgreementParty",
                            "{ agreements(first: 1) { nodes { participation { %s } } } }"),
                    Map.entry("Grouping", "{ groupings(first: 1) { nodes { %s } } }"),
                    Map.entry("Relation", "{ relation(of: \"IN\", with: \"IL\") { %s } }"),
                    Map.entry(
                            "RelationAgreementEdge",
                            "{ relation(of: \"IN\", with: \"IL\") { agreements(first: 1) { edges { %s"
                                    + " } } } }"));

    private static String selected(GraphQLFieldDefinition field) {
        return graphql.schema.GraphQLTypeUtil.unwrapAll(field.getType())
                        instanceof graphql.schema.GraphQLCompositeType
                ? " { __typename" + inside(field) + " }"
                : "";
    }

    private static String inside(GraphQLFieldDefinition field) {
        return graphql.schema.GraphQLTypeUtil.unwrapAll(field.getType())
                        .getName()
                        .endsWith("Connection")
                ? " totalCount"
                : "";
    }

    /**
     * While somebody writes, a tag never stands for data that is older than its revision: else what
     * a client keeps under it would stay wrong.
     */
    @Test
    void noTagIsNewerThanItsDataWhileSomebodyWrites() throws Exception {
        List<String> wrong = new ArrayList<>();
        String one = "{ dataset { revision } }";
        String two = "{ dataset { revision } again: dataset { revision } }";
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<Future<?>> readers = new ArrayList<>();
            for (String query : List.of(one, two, one, two)) {
                Callable<?> reader =
                        () -> {
                            for (int i = 0; i < 100; i++) {
                                Answer answer = Http.send(http.get(query));
                                long tagged = Long.parseLong(answer.tag().split("[\".]")[1]);
                                long read = answer.data().get("dataset").get("revision").asLong();
                                if (tagged > read) {
                                    synchronized (wrong) {
                                        wrong.add(tagged + " > " + read + " in " + query);
                                    }
                                }
                            }
                            return null;
                        };
                readers.add(threads.submit(reader));
            }
            while (readers.stream().anyMatch(reader -> !reader.isDone())) {
                statement.execute("update dataset set revision = revision + 1");
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "'gzip, br', gzip", "br, ''", "identity, ''"})
    void aCompressedAnswerHasTheSameTag(String encoding, String compressed) {
        String query = "{ __schema { types { name description fields { name description } } } }";
        String tag = Http.send(http.get(query)).tag();
        Answer answer = Http.send(http.get(query).header("Accept-Encoding", encoding));

        assertThat(answer.header("Content-Encoding")).isEqualTo(compressed);
        assertThat(answer.tag()).isEqualTo(tag).startsWith("W/");
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(answer.data().get("__schema").get("types")).isNotEmpty();
        assertThat(
                        Http.send(
                                        http.get(query)
                                                .header("Accept-Encoding", encoding)
                                                .header("If-None-Match", tag))
                                .status())
                .isEqualTo(304);
    }

    private String tag(Map<String, ?> request) {
        Answer answer = Http.send(http.get(request));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.tag()).as(answer.text()).isNotEmpty();
        return answer.tag();
    }

    private static Map<String, Object> with(Map<String, ?> request, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(request);
        more.put(name, value);
        return more;
    }

    private long revision() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select revision from dataset")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
