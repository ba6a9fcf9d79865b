package bilateral.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;
import bilateral.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL means to read a timeline, on a database with 150,000 rows. */
@BilateralTest
@TestInstance(Lifecycle.PER_CLASS)
class TimelinePlanTests {

    private static final List<String> LARGE =
            List.of(
                    "visit",
                    "meeting",
                    "agreement",
                    "milestone",
                    "participant",
                    "meeting_pair",
                    "agreement_pair",
                    "meeting_country",
                    "agreement_country",
                    "agreement_action",
                    "agreement_signatory");

    /** Without triggers and foreign keys, so that rows come fast; each table by itself is right. */
    private static final String FILL =
            """
            set session_replication_role = replica;
            create temporary table member as
                select place, md5('country' || place)::uuid as id from generate_series(0, 199) place;
            insert into country (id, code, name) select id, 'x-plan-' || place, 'Country' from member;
            insert into official (id, name, sort_name)
                select md5('official' || number)::uuid, 'Official', 'Official'
                from generate_series(1, 2000) number;
            create temporary table happening as
                select number, md5('event' || number)::uuid as id, one.id as one, other.id as other,
                    date '1900-01-01' + (number * 7919 % 45000) as day
                from generate_series(1, 60000) number
                join member one on one.place = number * 31 % 200
                join member other on other.place = (number * 31 + 1 + number % 199) % 200;
            insert into visit (id, from_country_id, to_country_id, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                select id, one, other, day || '/' || day, day, day, day, day from happening
                where number <= 30000;
            insert into participant (id, event_id, event_type, ordinal, official_id)
                select id, id, 'VISIT', 1, md5('official' || number % 2000 + 1)::uuid from happening
                where number <= 30000;
            insert into meeting (id, date_edtf, date_earliest, date_latest)
                select id, day::text, day, day from happening where number between 30001 and 40000;
            insert into meeting_pair (pair_low, pair_high, meeting_id, date_asc, date_desc)
                select least(one, other), greatest(one, other), id, date_order(day, day, 0), date_order(day, day, 0)
                from happening where number between 30001 and 40000;
            insert into meeting_country (country_id, meeting_id, date_asc, date_desc)
                select country, id, date_order(day, day, 0), date_order(day, day, 0)
                from happening, unnest(array[one, other]) country where number between 30001 and 40000;
            insert into agreement (id, summary, date_edtf, date_earliest, date_latest)
                select id, 'Agreed', day::text, day, day from happening where number between 40001 and 50000;
            insert into agreement_action (id, agreement_id, kind)
                select id, id, 'SIGNED' from happening where number between 40001 and 50000;
            insert into agreement_signatory (action_id, ordinal, official_id)
                select id, 1, md5('official' || number % 2000 + 1)::uuid from happening
                where number between 40001 and 50000;
            insert into agreement_pair (pair_low, pair_high, agreement_id, date_asc, date_desc)
                select least(one, other), greatest(one, other), id, date_order(day, day, 0), date_order(day, day, 0)
                from happening where number between 40001 and 50000;
            insert into agreement_country (country_id, agreement_id, date_asc, date_desc)
                select country, id, date_order(day, day, 0), date_order(day, day, 0)
                from happening, unnest(array[one, other]) country where number between 40001 and 50000;
            insert into milestone (id, pair_low, pair_high, kind, date_edtf, date_earliest, date_latest)
                select id, least(one, other), greatest(one, other), 'RECOGNISED', day::text, day, day
                from happening where number > 50000;
            analyze;
            """;

    private final Api api;
    private final Statements statements;
    private final TestDatabase filled = TestDatabase.create();

    TimelinePlanTests(Api api, Statements statements) {
        this.api = api;
        this.statements = statements;
    }

    @BeforeAll
    void fill() throws SQLException {
        try (Connection connection = filled.connect();
                var sql = connection.createStatement()) {
            sql.execute(FILL);
        }
    }

    @AfterAll
    void drop() {
        filled.close();
    }

    @Test
    void eachBranchOfACountryIsTheStartOfOneRangeOfAnIndexThatIsInOrder() throws SQLException {
        Plan ascending = plan("country(code: \"IN\") { timeline { nodes { id } } }");
        Plan descending =
                plan(
                        "country(code: \"IN\") { timeline(orderBy: {direction: DESC}) { nodes { id } } }");

        for (String direction : List.of("asc", "desc")) {
            Plan plan = direction.equals("asc") ? ascending : descending;
            assertThat(plan.indexes())
                    .contains(
                            "visit_from_" + direction + "_idx",
                            "visit_to_" + direction + "_idx",
                            "meeting_country_" + direction + "_idx",
                            "agreement_country_" + direction + "_idx",
                            "milestone_low_" + direction + "_idx",
                            "milestone_high_" + direction + "_idx");
            assertReadsLittle(plan);
            assertThat(plan.sortedBranches()).isEmpty();
        }
    }

    @Test
    void eachBranchOfARelationIsTheStartOfOneRangeOfAnIndexThatIsInOrder() throws SQLException {
        Plan plan = plan("relation(of: \"IN\", with: \"IL\") { timeline { nodes { id } } }");

        assertThat(plan.indexes())
                .contains(
                        "visit_pair_asc_idx",
                        "meeting_pair_asc_idx",
                        "agreement_pair_asc_idx",
                        "milestone_pair_asc_idx");
        assertReadsLittle(plan);
        assertThat(plan.sortedBranches()).isEmpty();
    }

    @Test
    void eachBranchOfTheDataSetIsTheStartOfAnIndexThatIsInOrder() throws SQLException {
        Plan plan = plan("timeline(first: 5) { nodes { id } }");

        assertThat(plan.indexes())
                .contains(
                        "visit_start_asc_idx",
                        "meeting_asc_idx",
                        "agreement_asc_idx",
                        "milestone_asc_idx");
        assertReadsLittle(plan);
        assertThat(plan.sortedBranches()).isEmpty();
    }

    /** What one person took part in is sorted after it was found. */
    @Test
    void anOfficialsEventsAreFoundByTheIndexOfTheOfficial() throws SQLException {
        Plan plan =
                plan(
                        "official(id: \"OF_AAAAAAAAAAAAAAAAAAAAAA\") { timeline(first: 5) { nodes { id } } }");

        assertThat(plan.indexes())
                .contains("participant_official_idx", "agreement_signatory_official_idx");
        assertReadsLittle(plan);
    }

    @Test
    void aFilterLooksAtTheEventsOfTheCountryOnly() throws SQLException {
        Plan plan =
                plan(
                        """
                        country(code: "IN") {
                          timeline(filter: {sector: [DEFENCE], not: {type: [VISIT]}}, last: 3) { nodes { id } }
                        }
                        """);

        assertThat(plan.indexes()).contains("meeting_country_asc_idx", "meeting_pkey");
        assertReadsLittle(plan);
    }

    private static void assertReadsLittle(Plan plan) {
        assertThat(plan.scanned()).doesNotContainAnyElementsOf(LARGE);
    }

    /** The query for the state of the data goes in front of a request's first statement. */
    private static String withoutState(String sent) {
        return sent.substring(sent.indexOf(";\n") + 1);
    }

    private Plan plan(String field) throws SQLException {
        List<String> sent = statements.during(() -> api.data("{ " + field + " }"));
        assertThat(sent).hasSize(1);
        try (Connection connection =
                        DriverManager.getConnection(
                                filled.url() + "?preferQueryMode=simple",
                                filled.user(),
                                filled.password());
                var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                "explain (generic_plan, format json) "
                                        + numbered(withoutState(sent.getFirst())))) {
            rows.next();
            return new Plan(new JsonMapper().readTree(rows.getString(1)).get(0).get("Plan"));
        }
    }

    /** The values' marks as PostgreSQL itself numbers them. */
    private static String numbered(String sql) {
        Matcher marks = Pattern.compile("\\?").matcher(sql);
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        while (marks.find()) {
            marks.appendReplacement(numbered, Matcher.quoteReplacement("$" + ++number));
        }
        return marks.appendTail(numbered).toString();
    }

    private record Plan(JsonNode root) {

        List<String> indexes() {
            return nodes(root).stream()
                    .filter(node -> node.has("Index Name"))
                    .map(node -> node.get("Index Name").asString())
                    .toList();
        }

        /** Tables that are read from the first row to the last. */
        List<String> scanned() {
            return nodes(root).stream()
                    .filter(node -> node.get("Node Type").asString().equals("Seq Scan"))
                    .map(node -> node.get("Relation Name").asString())
                    .toList();
        }

        /** Branches of a union that are sorted: all their rows have been read then. */
        List<JsonNode> sortedBranches() {
            return nodes(root).stream()
                    .filter(node -> node.get("Node Type").asString().contains("Append"))
                    .flatMap(append -> nodes(append).stream())
                    .filter(node -> node.get("Node Type").asString().contains("Sort"))
                    .toList();
        }

        private static List<JsonNode> nodes(JsonNode node) {
            List<JsonNode> nodes = new ArrayList<>();
            nodes.add(node);
            node.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
            return nodes;
        }
    }
}
