package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.Statements;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The lists of the sample as files: the rows, order and refusals of GraphQL. */
@BilateralTest
class ExportedListTests {

    private static final String LEAD = "General Manoj Mukund Naravane (Chief of the Army Staff)";

    private final Api api;
    private final Statements statements;
    private final int port;

    ExportedListTests(Api api, Statements statements, @LocalServerPort int port) {
        this.api = api;
        this.statements = statements;
        this.port = port;
    }

    static Stream<String> lists() {
        return ExportedLists.ALL.stream().map(ExportedList::name);
    }

    /** Those that are root fields of GraphQL, too. */
    static Stream<String> rootFields() {
        return lists().filter(
                        name ->
                                !List.of("tenures", "agreement-actions", "citations")
                                        .contains(name));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void tableAndLinesHaveTheSameRowsAndColumns(String list) {
        Download table = get(list + ".csv");
        Download lines = get(list + ".ndjson");

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.cells("id")).isNotEmpty().isEqualTo(lines.ids());
        List<String> names = new ArrayList<>(lines.lines().getFirst().propertyNames());
        names.removeAll(List.of("citations", "participation"));
        assertThat(table.csv().getFirst()).isEqualTo(names);
        assertThat(table.csv()).allMatch(row -> row.size() == names.size());
    }

    @ParameterizedTest
    @MethodSource("rootFields")
    void aListHasTheRowsOfGraphQl(String list) {
        assertThat(get(list + ".ndjson").ids())
                .containsExactlyInAnyOrderElementsOf(ids(list, null, null));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsOneStatementBesideThoseForTheStateOfTheData(String list) {
        List<String> sent = statements.during(() -> get(list + ".csv"));

        assertThat(sent).hasSize(3);
        assertThat(sent.subList(0, 2)).allMatch(sql -> sql.contains("from dataset"));
        assertThat(sent.getLast()).contains("exported_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    countries     ; {"text": "in"}                           ; {"field": "NAME", "direction": "DESC"}
                    organizations ; {"country": ["IN"]}                      ; {"field": "NAME", "direction": "ASC"}
                    officials     ; {"function": ["FOREIGN_MINISTER"]}       ; {"field": "NAME", "direction": "DESC"}
                    positions     ; {"function": ["FOREIGN_MINISTER"]}       ; {"field": "TITLE", "direction": "ASC"}
                    visits        ; {"from": ["IN"], "during": {"from": "2021-10-01", "certainty": "POSSIBLY"}} ; {"field": "START", "direction": "DESC"}
                    visits        ; {"or": [{"place": ["nowhere"]}, {"not": {"status": ["UNKNOWN"]}}]} ; {"field": "END", "direction": "ASC"}
                    meetings      ; {"format": ["TALKS"]}                    ; {"field": "DATE", "direction": "ASC"}
                    agreements    ; {"party": ["IL"], "status": ["SIGNED"], "asOf": "2021-12-01"} ; {"field": "DATE", "direction": "ASC"}
                    milestones    ; {"kind": ["TIES_ESTABLISHED"]}           ; {"field": "DATE", "direction": "ASC"}
                    figures       ; {"currency": ["USD"]}                    ; {"field": "AMOUNT", "direction": "DESC"}
                    groupings     ; {"status": ["SPECULATED"]}               ; {"field": "NAME", "direction": "ASC"}
                    sources       ; {"kind": ["SOCIAL_POST", "NEWS_ARTICLE"]} ; {"field": "TITLE", "direction": "DESC"}
                    """)
    void aListCanBeFilteredAndSortedAsInGraphQl(String list, String filter, String orderBy) {
        List<String> expected = ids(list, filter, orderBy);

        assertThat(get(list + ".ndjson", Map.of("filter", filter, "orderBy", orderBy)).ids())
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @Test
    void citationsAndTenuresCanBeFilteredToo() {
        assertThat(get("citations.ndjson", Map.of("filter", "{\"mark\": [\"INFERRED\"]}")).lines())
                .isNotEmpty()
                .allMatch(citation -> citation.get("mark").asString().equals("INFERRED"));
        assertThat(
                        get(
                                        "tenures.ndjson",
                                        Map.of("filter", "{\"function\": [\"FOREIGN_MINISTER\"]}"))
                                .lines())
                .extracting(tenure -> tenure.get("official").asString())
                .containsExactlyInAnyOrder("S. Jaishankar", "Yair Lapid");
    }

    @Test
    void aVisitIsOneRowForPeople() {
        Download visits =
                get(
                        "visits.csv",
                        Map.of("orderBy", "{\"field\": \"START\", \"direction\": \"DESC\"}"));

        List<String> heading = visits.csv().getFirst();
        List<String> visit = visits.csv().get(1);
        Map<String, String> expected =
                Map.of(
                        "fromCode", "IN",
                        "toName", "Israel",
                        "period", "[2021-11-14..2021-11-15]/[2021-11-18..2021-11-19]",
                        "startEarliest", "2021-11-14",
                        "endLatest", "2021-11-19",
                        "status", "UNDER_WAY",
                        "statusAsOf", "2021-11-14",
                        "participants",
                                LEAD
                                        + " | senior military and civilian leadership"
                                        + " | senior officials of the security establishment"
                                        + " | the Service Chiefs",
                        "leads", LEAD,
                        "disputed", "false");
        expected.forEach(
                (column, cell) ->
                        assertThat(visit.get(heading.indexOf(column))).as(column).isEqualTo(cell));
        assertThat(visit.get(heading.indexOf("sourceLocators")))
                .startsWith("paragraph 1 | paragraphs 2 and 3");
        assertThat(visits.text()).startsWith("\uFEFFid,fromCode,").contains("\r\n");
    }

    @Test
    void aLineHasListsAsArraysAndWhatBelongsToTheRecordInFull() {
        JsonNode visit =
                get(
                                "visits.ndjson",
                                Map.of(
                                        "orderBy",
                                        "{\"field\": \"START\", \"direction\": \"DESC\"}"))
                        .lines()
                        .getFirst();

        assertThat(visit.get("sectors")).extracting(JsonNode::asString).containsExactly("DEFENCE");
        assertThat(visit.get("revision").asInt()).isEqualTo(1);
        assertThat(visit.get("retractedAt").isNull()).isTrue();
        JsonNode lead = visit.get("participation").get(0);
        assertThat(lead.get("official").asString()).isEqualTo("Manoj Mukund Naravane");
        assertThat(lead.get("positions").get(0).asString()).isEqualTo("Chief of the Army Staff");
        assertThat(lead.get("forCode").asString()).isEqualTo("IN");
        JsonNode cited = visit.get("citations").get(1);
        assertThat(cited.get("publisher").asString()).isEqualTo("Ministry of Defence, India");
        assertThat(cited.get("readIn").asString()).startsWith("News report");
        String official =
                api.data(
                                "query($id: ID!) { official(id: $id) { name } }",
                                Map.of("id", lead.get("officialId").asString()))
                        .at("/official/name")
                        .asString();
        assertThat(official).isEqualTo("Manoj Mukund Naravane");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    visits     ; filter  ; {"to": ["Israel"]}
                    visits     ; filter  ; {"nothing": true}
                    visits     ; filter  ; {"kind": ["GRAND"]}
                    visits     ; filter  ; {"during": {"from": "2021-02-30"}}
                    visits     ; filter  ; {"sourceCount": {"from": "many"}}
                    officials  ; orderBy ; {"field": "AGE", "direction": "ASC"}
                    officials  ; orderBy ; {"direction": "ASC"}
                    """)
    void whatGraphQlRefusesOfAVariableIsRefusedInItsWords(String list, String name, String value) {
        String type =
                Character.toUpperCase(list.charAt(0))
                        + list.substring(1, list.length() - 1)
                        + (name.equals("filter") ? "Filter" : "Order");
        JsonNode graphQl =
                api.ask(
                                "query($%1$s: %2$s) { %3$s(%1$s: $%1$s) { totalCount } }"
                                        .formatted(name, type, list),
                                Map.of(name, JsonMapper.shared().readTree(value)))
                        .errors()
                        .get(0);

        Download refused = get(list + ".csv", Map.of(name, value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.message()).isEqualTo(graphQl.get("message").asString());
        assertThat(refused.header("Content-Type")).startsWith("application/json");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    visits.csv            ; filter       ; {"official": ["OF_x"]}                   ; not an id
                    visits.csv            ; filter       ; {"text": ""}                             ; text is empty
                    visits.csv            ; filter       ; {"text": "\\u0000"}                      ; NUL
                    visits.csv            ; filter       ; {"between": ["IN"]}                      ; two
                    visits.csv            ; filter       ; {"to":                                   ; no JSON object
                    visits.csv            ; filter       ; ["IL"]                                   ; no JSON object
                    visits.csv            ; changedSince ; yesterday                                ; 2021-11-14T09:30:00Z
                    visits.csv            ; changedSince ; +1000000000-12-31T23:59:59Z              ; no moment
                    visits.csv            ; first        ; 10                                       ; filter, orderBy, changedSince
                    agreement-actions.csv ; filter       ; {}                                       ; it takes changedSince
                    datapackage.zip       ; changedSince ; 2021-11-14T09:30:00Z                     ; takes no parameters
                    """)
    void whatIsWrongIsNamedAndWhatWouldBeRight(
            String file, String name, String value, String message) {
        Download refused = get(file, Map.of(name, value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.message()).contains(message);
    }

    @Test
    void aListOfMoreThanAHundredIsRefused() {
        String codes = "\"IN\",".repeat(100) + "\"IL\"";

        assertThat(get("visits.csv", Map.of("filter", "{\"to\": [%s]}".formatted(codes))).message())
                .contains("101 elements", "100 at most");
    }

    private Download get(String file) {
        return get(file, Map.of());
    }

    private Download get(String file, Map<String, String> parameters) {
        return Download.get(port, file, parameters);
    }

    /** The ids that GraphQL has for the same, in its order. */
    private List<String> ids(String list, @Nullable String filter, @Nullable String orderBy) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        if (filter != null && orderBy != null) {
            variables.put("filter", JsonMapper.shared().readTree(filter));
            variables.put("orderBy", JsonMapper.shared().readTree(orderBy));
        }
        String query =
                filter == null
                        ? "{ %s(first: 100) { nodes { id } } }".formatted(list)
                        : """
                        query($filter: %1$sFilter, $orderBy: %1$sOrder) {
                          %2$s(filter: $filter, orderBy: $orderBy, first: 100) { nodes { id } }
                        }
                        """
                                .formatted(typeOf(list), list);
        api.data(query, variables)
                .get(list)
                .get("nodes")
                .forEach(node -> ids.add(node.get("id").asString()));
        return ids;
    }

    private static String typeOf(String list) {
        String singular =
                list.equals("countries") ? "country" : list.substring(0, list.length() - 1);
        return singular.substring(0, 1).toUpperCase(Locale.ROOT) + singular.substring(1);
    }
}
