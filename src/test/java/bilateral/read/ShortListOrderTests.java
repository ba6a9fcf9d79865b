package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists without an order of the client's choice stand in the order that the schema tells. */
@RetractingTest
class ShortListOrderTests {

    private final Api api;
    private final Records records;
    private final LinkedRecords linked;

    ShortListOrderTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
        this.linked = new LinkedRecords(records);
    }

    @Test
    void namesOfACountryStandInTheOrderTheyWereInUse() {
        String code = code();
        UUID country = records.country(code, "Republic");
        List.of("1991/..", "-", "1940/1990", "/1939", "1940/1941", "[..1930]/1938")
                .forEach(edtf -> named(country, edtf));

        assertThat(texts(country(code, "names { name }"), "name"))
                .containsExactly(
                        "[..1930]/1938", "/1939", "1940/1941", "1940/1990", "1991/..", "-");
    }

    @Test
    void periodsOfACountryStandInOrderOfTime() {
        String code = code();
        UUID country = records.country(code, "Estonia");
        for (String edtf : List.of("1991-08-20/..", "/1940-06", "[1944..1945]/1991-08-20")) {
            FuzzyPeriod period = FuzzyPeriod.parse(edtf, null);
            records.run(
                    """
                    insert into country_period (country_id, kind, period_edtf, period_start_earliest,
                        period_start_latest, period_end_earliest, period_end_latest)
                    values (?, 'STATE', ?, ?, ?, ?, ?)
                    """,
                    country,
                    edtf,
                    period.startEarliest(),
                    period.startLatest(),
                    period.endEarliest(),
                    period.endLatest());
        }

        assertThat(texts(country(code, "periods { period { edtf } }"), "edtf"))
                .containsExactly("/1940-06", "[1944..1945]/1991-08-20", "1991-08-20/..");
    }

    @Test
    void predecessorsAndSuccessorsStandInOrderOfTimeThenByCode() {
        String prefix = code();
        UUID union = records.country(prefix, "Union");
        String[] dates = {"-", "1992", "1991", "1992", "[..1990]"};
        for (int i = 0; i < dates.length; i++) {
            String edtf = dates[i].equals("-") ? null : dates[i];
            UUID other = records.country(prefix + "-" + i, "Republic " + i);
            linked.succession(union, other, edtf);
            linked.succession(other, union, edtf);
        }

        for (String list : List.of("predecessors", "successors")) {
            assertThat(texts(country(prefix, list + " { country { name } }"), "name"))
                    .containsExactly(
                            "Republic 4", "Republic 2", "Republic 1", "Republic 3", "Republic 0");
        }
    }

    @Test
    void aVisitOfUnknownStartIsSortedByItsEndAndSaysThatItsStartIsNotTold() {
        String from = code();
        String to = code();
        UUID sender = records.country(from, "Sender");
        UUID host = records.country(to, "Host");
        UUID official = records.official("A traveller");
        for (String edtf : List.of("2021-06-02/2021-06-03", "/2021-04", "2021-05/2021-07")) {
            UUID visit = records.visit(sender, host, FuzzyPeriod.parse(edtf, null));
            records.participant(visit, NodeType.VISIT, 1, official, "The traveller");
        }

        JsonNode relation =
                api.data(
                                """
                                query($of: CountryCode!, $with: CountryCode!) {
                                  relation(of: $of, with: $with) {
                                    visits {
                                      nodes { period { edtf } start { edtf } date { edtf } end { edtf } }
                                    }
                                    officials { edges { first { edtf } last { edtf } } }
                                  }
                                }
                                """,
                                Map.of("of", from, "with", to))
                        .get("relation");
        JsonNode visits = relation.at("/visits/nodes");
        assertThat(visits.findValues("period"))
                .extracting(period -> period.get("edtf").asString())
                .containsExactly("/2021-04", "2021-05/2021-07", "2021-06-02/2021-06-03");
        assertThat(visits.get(0).get("start").isNull()).isTrue();
        assertThat(visits.get(0).get("date").isNull()).isTrue();
        assertThat(visits.get(0).at("/end/edtf").asString()).isEqualTo("2021-04");
        assertThat(texts(relation.get("officials"), "edtf"))
                .as("the first and the last that are dated")
                .containsExactly("2021-05", "2021-06-02");
    }

    @Test
    void eventsOfATenureStandInOrderOfTime() {
        UUID country = records.country(code(), "Sender");
        UUID office = linked.position("Ambassador", "CHIEF_OF_MISSION", country, null);
        UUID tenure = linked.tenure(records.official("Envoy"), office, "2001/2004");
        for (String edtf : List.of("2004-05", "-", "2001-03", "[..2001-01-31]", "2004-05-01")) {
            FuzzyDate date = edtf.equals("-") ? null : FuzzyDate.parse(edtf);
            records.run(
                    """
                    insert into tenure_event (tenure_id, kind, note, date_edtf, date_earliest,
                        date_latest)
                    values (?, 'ARRIVED', ?, ?, ?, ?)
                    """,
                    tenure,
                    edtf,
                    date == null ? null : edtf,
                    date == null ? null : date.earliest(),
                    date == null ? null : date.latest());
        }

        JsonNode events =
                api.data(
                        "query($id: ID!) { node(id: $id) { ... on Tenure { events { note } } } }",
                        Map.of("id", Records.id(NodeType.TENURE, tenure)));
        assertThat(texts(events, "note"))
                .containsExactly("[..2001-01-31]", "2001-03", "2004-05-01", "2004-05", "-");
    }

    @Test
    void officesOfADayStandByStartOfTenure() {
        UUID country = records.country(code(), "Republic");
        UUID official = records.official("Minister of much");
        linked.tenure(official, office("Alpha", country), "2002/2009");
        linked.tenure(official, office("Beta", country), "2001/2009");
        linked.tenure(official, office("Gamma", country), null);

        JsonNode positions =
                api.data(
                        """
                        query($id: ID!) {
                          official(id: $id) {
                            positions(asOf: "2005-01-01", certainty: POSSIBLY) { nodes { title } }
                          }
                        }
                        """,
                        Map.of("id", Records.id(NodeType.OFFICIAL, official)));
        assertThat(texts(positions, "title")).containsExactly("Beta", "Alpha", "Gamma");
    }

    @Test
    void statementsOfAVisitsStatusStandInOrderOfTimeTheUndatedLast() {
        UUID visit =
                records.visit(records.country(code(), "From"), records.country(code(), "To"), null);
        UUID citation = records.keys("select id from citation where fact_id = ?", visit).getFirst();
        Map<String, String> stated =
                Map.of("-", "CANCELLED", "2021-05-02", "PLANNED", "2021-05-09", "COMPLETED");
        for (String edtf : List.of("-", "2021-05-09", "2021-05-02")) {
            FuzzyDate date = edtf.equals("-") ? null : FuzzyDate.parse(edtf);
            records.run(
                    """
                    insert into status_statement (visit_id, citation_id, status, stated_edtf,
                        stated_earliest, stated_latest)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    visit,
                    citation,
                    stated.get(edtf),
                    date == null ? null : edtf,
                    date == null ? null : date.earliest(),
                    date == null ? null : date.latest());
        }

        JsonNode data =
                api.data(
                        "query($id: ID!) { visit(id: $id) { statusStatements { status } } }",
                        Map.of("id", Records.id(NodeType.VISIT, visit)));
        assertThat(texts(data, "status")).containsExactly("PLANNED", "COMPLETED", "CANCELLED");
    }

    @Test
    void membersOfAGroupingStandCertainOnesFirstOnEveryPage() {
        UUID grouping = linked.grouping("A club");
        String[] periods = {"2000~/2010", "1990/2010", null, "1995/2020"};
        for (int i = 0; i < periods.length; i++) {
            UUID country = records.country(code(), "Member " + i);
            linked.member(grouping, i + 1, country, periods[i]);
        }

        List<String> names = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            JsonNode members = members(grouping, after);
            names.addAll(texts(members.get("nodes"), "name"));
            after = members.at("/pageInfo/endCursor").asString();
            more = members.at("/pageInfo/hasNextPage").asBoolean();
        }

        assertThat(names).containsExactly("Member 1", "Member 3", "Member 0", "Member 2");
    }

    private JsonNode members(UUID grouping, @Nullable String after) {
        Map<String, String> variables =
                after == null
                        ? Map.of("id", Records.id(NodeType.GROUPING, grouping))
                        : Map.of("id", Records.id(NodeType.GROUPING, grouping), "after", after);
        return api.data(
                        """
                        query($id: ID!, $after: String) {
                          node(id: $id) {
                            ... on Grouping {
                              members(asOf: "2005-01-01", certainty: POSSIBLY, first: 1, after: $after) {
                                nodes { name }
                                pageInfo { hasNextPage endCursor }
                              }
                            }
                          }
                        }
                        """,
                        variables)
                .at("/node/members");
    }

    private void named(UUID country, String edtf) {
        FuzzyPeriod period = edtf.equals("-") ? null : FuzzyPeriod.parse(edtf, null);
        records.run(
                """
                insert into country_name (country_id, name, kind, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, 'FORMER', ?, ?, ?, ?, ?)
                """,
                country,
                edtf,
                period == null ? null : edtf,
                LinkedRecords.bound(period, FuzzyPeriod::startEarliest),
                LinkedRecords.bound(period, FuzzyPeriod::startLatest),
                LinkedRecords.bound(period, FuzzyPeriod::endEarliest),
                LinkedRecords.bound(period, FuzzyPeriod::endLatest));
    }

    private UUID office(String title, UUID country) {
        return linked.position(title, "OTHER", country, null);
    }

    private JsonNode country(String code, String fields) {
        return api.data(
                "query($code: CountryCode!) { country(code: $code) { %s } }".formatted(fields),
                Map.of("code", code));
    }

    private static List<String> texts(JsonNode data, String field) {
        return data.findValues(field).stream().map(JsonNode::asString).toList();
    }

    private static String code() {
        return "x-" + UUID.randomUUID();
    }
}
