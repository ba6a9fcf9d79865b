package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.ListReference.Facet;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Filters and orders of descriptive records and of relations, at the root and nested: random ones,
 * on all pages forwards or backwards, give what the records themselves say.
 */
@HistoryTest
class HistoryListTests {

    private static final int TIMES = 60;

    private static final List<String> DAYS =
            List.of(
                    "1929-06-01",
                    "1960-10-28",
                    "1967-01-01",
                    "1967-06-10",
                    "1975-02-01",
                    "2020-01-01");

    private static final List<String> CODES =
            List.of("US", "SUHH", "RU", "IL", "EG", "PL", "CU", "GB", "JP", "x-nowhere");

    private static final String CITED =
            " updatedAt citations(first: 5) { nodes { stance source { id } readIn { id } } }";

    private static final String OFFICE = " id function country { code } organization { id } ";

    private static final Comparator<JsonNode> BY_ID =
            (one, other) -> Arrays.compareUnsigned(key(one), key(other));

    private final Api api;
    private final Random random = new Random(1967);

    HistoryListTests(Api api) {
        this.api = api;
    }

    @Test
    void countries() {
        List<String> groupings = ids("groupings");
        ListReference countries =
                facts(
                                "countries(%s) { %s }",
                                "countries",
                                "Country",
                                "code name kind names { name } periods { period { edtf openAsOf }"
                                        + " administeredBy { code } } groupings(first: 3) { nodes { id "
                                        + perDay(
                                                "members(asOf: \"%s\", certainty: POSSIBLY) { edges"
                                                        + " { certainty node { code } } }")
                                        + " } }")
                        .facet("code", some(CODES), in(item -> List.of(text(item, "code"))))
                        .facet(
                                "kind",
                                some(List.of("STATE", "TERRITORY", "UNION_OF_STATES")),
                                in(item -> List.of(text(item, "kind"))))
                        .facet(
                                "text",
                                any(List.of("united", "RUS", "советский", "a", "%", "republic")),
                                holds(item -> names(item, "name", "names")))
                        .facet(
                                "existsOn",
                                onDay(),
                                (item, day) ->
                                        !item.get("periods").isEmpty()
                                                ? list(item.get("periods")).stream()
                                                        .anyMatch(on(day))
                                                : !certainly(day))
                        .facet(
                                "administeredBy",
                                some(CODES),
                                in(
                                        item ->
                                                list(item.get("periods")).stream()
                                                        .map(it -> it.get("administeredBy"))
                                                        .filter(it -> !it.isNull())
                                                        .map(it -> text(it, "code"))
                                                        .toList()))
                        .facet(
                                "memberOf",
                                some(groupings),
                                in(item -> nodes(item, "groupings", "id")))
                        .facet("memberOn", onDay(), HistoryListTests::isMember)
                        .order("CODE", item -> text(item, "code"))
                        .order("NAME", item -> folded(item, "name"))
                        .order("UPDATED_AT", HistoryListTests::updated);

        assertThat(countries.check(api, random, TIMES)).isGreaterThan(TIMES / 6);
    }

    @Test
    void organizations() {
        ListReference organizations =
                facts(
                                "organizations(%s) { %s }",
                                "organizations",
                                "Organization",
                                "name kind names { name } country { code }")
                        .facet(
                                "country",
                                some(CODES),
                                in(item -> optional(item, "country", "code")))
                        .facet(
                                "kind",
                                some(List.of("MINISTRY", "INTERNATIONAL_BODY", "COURT")),
                                in(item -> List.of(text(item, "kind"))))
                        .facet(
                                "text",
                                any(List.of("state", "НАРОДНЫЙ", "un", "x")),
                                holds(item -> names(item, "name", "names")))
                        .order("NAME", item -> folded(item, "name"))
                        .order("UPDATED_AT", HistoryListTests::updated);

        assertThat(organizations.check(api, random, TIMES)).isGreaterThan(TIMES / 6);
    }

    @Test
    void officials() {
        String took =
                "(first: 5) { nodes { participants(first: 5) { nodes { official { id } for { ... on"
                        + " Country { code } } } } } }";
        ListReference officials =
                facts(
                                "officials(%s) { %s }",
                                "officials",
                                "Official",
                                "name sortName names { name } tenures(first: 5) { nodes { position {"
                                        + OFFICE
                                        + "} period { edtf openAsOf } capacity outcome } }"
                                        + " visits"
                                        + took
                                        + " meetings"
                                        + took)
                        .facet(
                                "text",
                                any(List.of("gro", "Молотов", "ANDREJ", "dean", "rusk, d", "_")),
                                holds(
                                        item -> {
                                            List<String> names = names(item, "name", "names");
                                            names.add(folded(item, "sortName"));
                                            return names;
                                        }))
                        .facet("tookPartFor", some(CODES), in(HistoryListTests::tookPartFor))
                        .joint(
                                item ->
                                        list(item.get("tenures").get("nodes")).stream()
                                                .filter(
                                                        it ->
                                                                !text(it, "outcome")
                                                                        .equals("NOT_SERVED"))
                                                .toList(),
                                office("position.", true))
                        .order("NAME", item -> folded(item, "sortName"))
                        .order("UPDATED_AT", HistoryListTests::updated);

        assertThat(officials.check(api, random, TIMES)).isGreaterThan(TIMES / 6);
    }

    @Test
    void positions() {
        for (String country : List.of("", "US")) {
            ListReference positions =
                    facts(
                                    country.isEmpty()
                                            ? "positions(%s) { %s }"
                                            : "country(code: \"US\") { positions(%s) { %s } }",
                                    country.isEmpty() ? "positions" : "country.positions",
                                    "Position",
                                    "title otherTitles { title } function country { code }"
                                            + " organization { id } accreditedTo { ... on Country {"
                                            + " code } ... on Organization { id } } "
                                            + perDay(
                                                    "holders(asOf: \"%s\", certainty: POSSIBLY,"
                                                            + " first: 3) { edges { certainty } }"))
                            .facet("function", some(functions()), in(at("function")))
                            .facet(
                                    "text",
                                    any(List.of("AMBASSADOR", "people's", "people’s", "sec", "'")),
                                    holds(
                                            item -> {
                                                List<String> titles = new ArrayList<>();
                                                titles.add(folded(item, "title"));
                                                item.get("otherTitles")
                                                        .forEach(
                                                                it ->
                                                                        titles.add(
                                                                                folded(
                                                                                        it,
                                                                                        "title")));
                                                return titles;
                                            }))
                            .facet(
                                    "country",
                                    some(CODES),
                                    in(item -> optional(item, "country", "code")))
                            .facet(
                                    "organization",
                                    some(ids("organizations")),
                                    in(item -> optional(item, "organization", "id")))
                            .facet("accreditedTo", some(CODES), in(item -> sent(item, "code")))
                            .facet(
                                    "accreditedToOrganization",
                                    some(ids("organizations")),
                                    in(item -> sent(item, "id")))
                            .facet("vacantOn", onDay(), HistoryListTests::isVacant)
                            .order("TITLE", item -> folded(item, "title"))
                            .order("UPDATED_AT", HistoryListTests::updated);

            assertThat(positions.check(api, random, TIMES)).isGreaterThan(TIMES / 6);
        }
    }

    @Test
    void tenuresOfAnOfficeAndOfAPerson() {
        String tenure =
                "position {"
                        + OFFICE
                        + "} official { id } capacity outcome events { kind } period {"
                        + " edtf openAsOf start { earliest latest } end { earliest latest } }";
        String office =
                text(
                        api.data(
                                "{ positions(filter: {text: \"to the Soviet\"}) { nodes { id } } }"),
                        "positions.nodes.0.id");
        String person =
                text(
                        api.data("{ officials(filter: {text: \"Thompson\"}) { nodes { id } } }"),
                        "officials.nodes.0.id");
        for (String parent : List.of(office, person)) {
            String type = parent.equals(office) ? "position" : "official";
            ListReference tenures =
                    facts(
                                    type + "(id: $parent) { tenures(%s) { %s } }",
                                    type + ".tenures",
                                    "Tenure",
                                    tenure)
                            .variable("parent", parent)
                            .facet(
                                    "official",
                                    some(ids("officials")),
                                    in(item -> List.of(text(item, "official.id"))))
                            .facet(
                                    "capacity",
                                    some(List.of("SUBSTANTIVE", "ACTING")),
                                    in(at("capacity")))
                            .facet(
                                    "outcome",
                                    some(List.of("SERVED", "NOT_SERVED", "UNKNOWN")),
                                    in(at("outcome")))
                            .facet(
                                    "event",
                                    some(List.of("CREDENTIALS_PRESENTED", "RECALLED")),
                                    in(
                                            item ->
                                                    list(item.get("events")).stream()
                                                            .map(it -> text(it, "kind"))
                                                            .toList()))
                            .facet("during", during(), (item, days) -> overlaps(item, days))
                            .joint(item -> List.of(item), office("position.", false))
                            .order("START", date("period.start"), date("period.end"))
                            .order("END", date("period.end"), date("period.start"));

            tenures.check(api, random, TIMES);
        }
    }

    @Test
    void participantsOfAVisit() {
        String visit =
                text(
                        api.data(
                                "{ visits(filter: {from: [\"SUHH\"], to: [\"US\"]}, last: 1) { nodes { id } } }"),
                        "visits.nodes.0.id");
        List<String> listed = new ArrayList<>();
        api.data(
                        "query($id: ID!) { visit(id: $id) { participants { nodes { id } } } }",
                        Map.of("id", visit))
                .get("visit")
                .get("participants")
                .get("nodes")
                .forEach(it -> listed.add(text(it, "id")));
        ListReference participants =
                new ListReference(
                                "visit(id: $parent) { participants(%s) { %s } }",
                                "visit.participants",
                                "Participant",
                                "side role official { id } description positions {"
                                        + OFFICE
                                        + "} for { ... on Country { code } }",
                                "id",
                                item -> text(item, "id"),
                                BY_ID)
                        .variable("parent", visit)
                        .facet("side", some(List.of("VISITING", "HOST", "THIRD")), in(at("side")))
                        .facet("role", some(List.of("LEAD", "MEMBER")), in(at("role")))
                        .facet(
                                "official",
                                some(ids("officials")),
                                in(item -> optional(item, "official", "id")))
                        .facet("actedFor", some(CODES), in(item -> optional(item, "for", "code")))
                        .facet("text", any(List.of("service", "x")), holds(item -> List.of()))
                        .joint(item -> list(item.get("positions")), office("", false))
                        .order("LISTED", item -> listed.indexOf(text(item, "id")));

        assertThat(participants.check(api, random, TIMES)).isGreaterThan(TIMES / 12);
    }

    @Test
    void sources() {
        ListReference sources =
                new ListReference(
                                "sources(%s) { %s }",
                                "sources",
                                "Source",
                                "kind title publisher language updatedAt published { edtf earliest"
                                        + " latest }",
                                "id",
                                item -> text(item, "id"),
                                BY_ID)
                        .facet(
                                "kind",
                                some(List.of("BOOK", "NEWS_ARTICLE", "DATASET", "OTHER")),
                                in(at("kind")))
                        .facet(
                                "text",
                                any(List.of("gazette", "MEMOIRS", "register", "%")),
                                holds(
                                        item ->
                                                present(
                                                        folded(item, "title"),
                                                        folded(item, "publisher"))))
                        .facet(
                                "publisher",
                                any(List.of("test", "chronicle")),
                                holds(item -> present(folded(item, "publisher"))))
                        .facet(
                                "language",
                                some(List.of("en", "EN-gb", "ru", "eng", "fr-CA")),
                                (item, tags) ->
                                        strings(tags).stream()
                                                .map(tag -> tag.toLowerCase(Locale.ROOT))
                                                .anyMatch(
                                                        tag ->
                                                                folded(item, "language").equals(tag)
                                                                        || folded(item, "language")
                                                                                .startsWith(
                                                                                        tag + "-")))
                        .facet("publishedDuring", during(), HistoryListTests::isPublished)
                        .order("TITLE", item -> folded(item, "title"))
                        .order("PUBLISHED", date("published"))
                        .order("UPDATED_AT", HistoryListTests::updated);

        assertThat(sources.check(api, random, TIMES)).isGreaterThan(TIMES / 6);
    }

    @Test
    void citationsOfASourceAndOfAFact() {
        String source =
                text(
                        api.data("{ sources(filter: {text: \"memoirs\"}) { nodes { id } } }"),
                        "sources.nodes.0.id");
        String fact =
                text(
                        api.data("{ visits(filter: {disputed: true}) { nodes { id } } }"),
                        "visits.nodes.0.id");
        for (String parent : List.of(source, fact)) {
            String type = parent.equals(source) ? "source" : "visit";
            ListReference citations =
                    new ListReference(
                                    type + "(id: $parent) { citations(%s) { %s } }",
                                    type + ".citations",
                                    "Citation",
                                    "stance field mark source { id kind published { earliest latest }"
                                            + " } readIn { id }",
                                    "id",
                                    item -> text(item, "id"),
                                    BY_ID)
                            .variable("parent", parent)
                            .facet(
                                    "stance",
                                    some(List.of("SUPPORTS", "DISPUTES")),
                                    in(at("stance")))
                            .facet(
                                    "source",
                                    some(ids("sources")),
                                    in(item -> List.of(text(item, "source.id"))))
                            .facet(
                                    "readIn",
                                    some(ids("sources")),
                                    in(item -> optional(item, "readIn", "id")))
                            .facet(
                                    "sourceKind",
                                    some(List.of("BOOK", "DATASET", "NEWS_ARTICLE")),
                                    in(item -> List.of(text(item, "source.kind"))))
                            .facet("field", some(List.of("date", "period")), in(at("field")))
                            .facet("mark", some(List.of("INFERRED", "CLASSIFIED")), in(at("mark")))
                            .order("RECORDED")
                            .order("PUBLISHED", date("source.published"));

            citations.check(api, random, TIMES);
        }
    }

    @Test
    void relations() {
        ListReference relations =
                new ListReference(
                                "relations(%s) { %s }",
                                "relations",
                                "Relation",
                                perDay(
                                                "diplomaticStatus(asOf: \"%s\") { status certainty alternative }")
                                        + " agreements(first: 6) { edges {"
                                        + perDayOf(
                                                "a",
                                                "status(asOf: \"%s\") { status certainty alternative }")
                                        + "} } envoyPositions(first: 3) { nodes {"
                                        + perDay(
                                                "holders(asOf: \"%s\", certainty: POSSIBLY, first: 2)"
                                                        + " { edges { certainty } }")
                                        + "} } visits(first: 10) { nodes { from { code } } }"
                                        + " earliest: timeline(first: 1) { nodes { date { earliest"
                                        + " latest } } } latest: timeline(last: 1) { nodes { date {"
                                        + " earliest latest } } }",
                                "countries { code }",
                                item -> String.join("-", codes(item)),
                                Comparator.comparing(item -> String.join("-", codes(item))))
                        .facet(
                                "diplomaticStatus",
                                random -> {
                                    Map<String, Object> day = day(random);
                                    day.put(
                                            "status",
                                            some(List.of(
                                                            "ESTABLISHED",
                                                            "SEVERED",
                                                            "SUSPENDED",
                                                            "NOT_ESTABLISHED",
                                                            "UNKNOWN"))
                                                    .apply(random));
                                    return day;
                                },
                                (item, day) ->
                                        stands(
                                                item.get("d" + number(day)),
                                                strings(((Map<?, ?>) day).get("status")),
                                                certainly(day)))
                        .facet(
                                "agreementInForce",
                                onDay(),
                                (item, day) ->
                                        list(item.get("agreements").get("edges")).stream()
                                                .anyMatch(
                                                        it ->
                                                                stands(
                                                                        it.get("a" + number(day)),
                                                                        Set.of("IN_FORCE"),
                                                                        certainly(day))))
                        .facet(
                                "vacantEmbassy",
                                onDay(),
                                (item, day) ->
                                        list(item.get("envoyPositions").get("nodes")).stream()
                                                .anyMatch(it -> isVacant(it, day)))
                        .facet(
                                "visit",
                                random -> Map.of("from", some(CODES).apply(random)),
                                (item, filter) ->
                                        list(item.get("visits").get("nodes")).stream()
                                                .anyMatch(
                                                        it ->
                                                                strings(
                                                                                ((Map<?, ?>) filter)
                                                                                        .get(
                                                                                                "from"))
                                                                        .contains(
                                                                                text(
                                                                                        it,
                                                                                        "from.code"))))
                        .facet("country", some(CODES), (item, codes) -> has(item, strings(codes)))
                        .order(
                                "CODE",
                                item -> codes(item).getFirst(),
                                item -> codes(item).getLast())
                        .order("FIRST_EVENT", firstOf("earliest"))
                        .order("LAST_EVENT", firstOf("latest"));

        assertThat(relations.check(api, random, TIMES)).isGreaterThan(TIMES / 6);
    }

    @Test
    void officialsOfARelationAreThoseWhoTookPartInTheOrderAskedFor() {
        String took =
                "{ nodes { start: date { earliest } participants { nodes { official { id } } } } }";
        JsonNode relation =
                api.data(
                                """
                                {
                                  relation(of: "US", with: "RU", includePredecessors: true) {
                                    visits %s meetings %s
                                  }
                                }
                                """
                                        .formatted(took, took))
                        .get("relation");
        Map<String, List<String>> days = new TreeMap<>();
        for (String field : List.of("visits", "meetings")) {
            for (JsonNode event : list(relation.get(field).get("nodes"))) {
                for (JsonNode it : list(event.get("participants").get("nodes"))) {
                    days.computeIfAbsent(text(it, "official.id"), id -> new ArrayList<>())
                            .add(text(event, "start.earliest"));
                }
            }
        }
        days.remove("");
        Map<String, Function<JsonNode, Comparable<?>>> orders =
                Map.of(
                        "PARTICIPATIONS", edge -> told(days, edge).size(),
                        "FIRST", edge -> Collections.min(told(days, edge)),
                        "LAST", edge -> Collections.max(told(days, edge)),
                        "NAME", edge -> folded(edge, "node.sortName"));
        orders.forEach(
                (field, key) -> {
                    for (boolean ascending : new boolean[] {true, false}) {
                        List<JsonNode> edges = officials(field, ascending);
                        Comparator<JsonNode> order = comparing(key);
                        order = order.thenComparing(edge -> edge.get("node"), BY_ID);

                        assertThat(edges)
                                .isSortedAccordingTo(ascending ? order : order.reversed())
                                .extracting(edge -> text(edge, "node.id"))
                                .containsExactlyInAnyOrderElementsOf(days.keySet());
                        assertThat(edges)
                                .allSatisfy(
                                        edge ->
                                                assertThat(edge.get("participations").asInt())
                                                        .isEqualTo(told(days, edge).size()));
                    }
                });
    }

    private static List<String> told(Map<String, List<String>> days, JsonNode edge) {
        return days.getOrDefault(text(edge, "node.id"), List.of());
    }

    private List<JsonNode> officials(String field, boolean ascending) {
        return list(
                api.data(
                                """
                                {
                                  relation(of: "US", with: "RU", includePredecessors: true) {
                                    officials(orderBy: {field: %s, direction: %s}) {
                                      edges { participations node { id sortName } }
                                    }
                                  }
                                }
                                """
                                        .formatted(field, ascending ? "ASC" : "DESC"))
                        .get("relation")
                        .get("officials")
                        .get("edges"));
    }

    @SuppressWarnings("unchecked")
    private static Comparator<JsonNode> comparing(Function<JsonNode, Comparable<?>> key) {
        return (one, other) -> ((Comparable<Object>) key.apply(one)).compareTo(key.apply(other));
    }

    private ListReference facts(String template, String path, String type, String selection) {
        List<String> sources = ids("sources");
        return new ListReference(
                        template,
                        path,
                        type,
                        selection + CITED,
                        "id",
                        item -> text(item, "id"),
                        BY_ID)
                .facet(
                        "citedBy",
                        some(sources),
                        in(
                                item -> {
                                    List<String> spoke = new ArrayList<>();
                                    for (JsonNode it : list(item.get("citations").get("nodes"))) {
                                        spoke.add(text(it, "source.id"));
                                        spoke.addAll(optional(it, "readIn", "id"));
                                    }
                                    return spoke;
                                }))
                .facet(
                        "disputed",
                        Random::nextBoolean,
                        (item, wanted) -> wanted.equals(cited(item, "DISPUTES").size() > 0))
                .facet(
                        "sourceCount",
                        random -> Map.of(random.nextBoolean() ? "min" : "max", random.nextInt(3)),
                        (item, range) -> isIn((Map<?, ?>) range, cited(item, "SUPPORTS").size()));
    }

    private static boolean isIn(Map<?, ?> range, int number) {
        Object min = range.get("min");
        Object max = range.get("max");
        return (min == null || number >= (int) min) && (max == null || number <= (int) max);
    }

    private static Set<String> cited(JsonNode item, String stance) {
        Set<String> sources = new HashSet<>();
        for (JsonNode it : list(item.get("citations").get("nodes"))) {
            if (text(it, "stance").equals(stance)) {
                sources.add(text(it, "source.id"));
            }
        }
        return sources;
    }

    /** What is asked of an office, and, where it is wanted, of the tenure that it is of. */
    private Facet[] office(String path, boolean heldOn) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet("position", some(ids("positions")), in(at(path + "id"))));
        facets.add(new Facet("function", some(functions()), in(at(path + "function"))));
        facets.add(new Facet("country", some(CODES), in(at(path + "country.code"))));
        facets.add(
                new Facet(
                        "organization",
                        some(ids("organizations")),
                        in(at(path + "organization.id"))));
        if (heldOn) {
            facets.add(new Facet("heldOn", onDay(), (part, day) -> on(day).test(part)));
        }
        return facets.toArray(Facet[]::new);
    }

    private List<String> ids(String field) {
        List<String> ids = new ArrayList<>();
        api.data("{ %s(first: 100) { nodes { id } } }".formatted(field))
                .get(field)
                .get("nodes")
                .forEach(it -> ids.add(text(it, "id")));
        return ids;
    }

    private static List<String> functions() {
        return List.of("FOREIGN_MINISTER", "CHIEF_OF_MISSION", "HEAD_OF_STATE", "OTHER");
    }

    private static List<String> tookPartFor(JsonNode item) {
        List<String> codes = new ArrayList<>();
        for (String field : List.of("visits", "meetings")) {
            for (JsonNode event : list(item.get(field).get("nodes"))) {
                for (JsonNode it : list(event.get("participants").get("nodes"))) {
                    if (optional(it, "official", "id").contains(text(item, "id"))) {
                        codes.addAll(optional(it, "for", "code"));
                    }
                }
            }
        }
        return codes;
    }

    private static boolean isMember(JsonNode country, Object day) {
        return list(country.get("groupings").get("nodes")).stream()
                .flatMap(it -> list(it.get("d" + number(day)).get("edges")).stream())
                .filter(edge -> text(edge, "node.code").equals(text(country, "code")))
                .anyMatch(edge -> !certainly(day) || text(edge, "certainty").equals("CERTAIN"));
    }

    private static boolean isVacant(JsonNode office, Object day) {
        return list(office.get("d" + number(day)).get("edges")).stream()
                .noneMatch(edge -> certainly(day) || text(edge, "certainty").equals("CERTAIN"));
    }

    private static boolean stands(JsonNode status, Set<String> wanted, boolean certainly) {
        boolean so = wanted.contains(text(status, "status"));
        return certainly
                ? so && text(status, "certainty").equals("CERTAIN")
                : so || wanted.contains(text(status, "alternative"));
    }

    private static boolean has(JsonNode relation, Set<String> codes) {
        return codes(relation).stream().anyMatch(codes::contains);
    }

    private static List<String> codes(JsonNode relation) {
        return list(relation.get("countries")).stream().map(it -> text(it, "code")).toList();
    }

    private static boolean overlaps(JsonNode item, Object days) {
        FuzzyPeriod period = period(item);
        boolean certainly = certainly(days);
        LocalDate from = bound(days, "from");
        LocalDate to = bound(days, "to");
        if (period == null) {
            return !certainly;
        }
        return certainly ? period.certainlyOverlaps(from, to) : period.possiblyOverlaps(from, to);
    }

    private static boolean isPublished(JsonNode source, Object days) {
        String edtf = text(source, "published.edtf");
        if (edtf.isEmpty()) {
            return !certainly(days);
        }
        FuzzyDate date = FuzzyDate.parse(edtf);
        LocalDate from = bound(days, "from");
        LocalDate to = bound(days, "to");
        return certainly(days) ? date.certainlyIn(from, to) : date.possiblyIn(from, to);
    }

    /** Whether the period of a part is on a day, as certainly as that is asked. */
    private static Predicate<JsonNode> on(Object day) {
        LocalDate asOf = bound(day, "asOf");
        return part -> {
            FuzzyPeriod period = period(part);
            if (period == null) {
                return !certainly(day);
            }
            return certainly(day)
                    ? period.certainlyOverlaps(asOf, asOf)
                    : period.possiblyOverlaps(asOf, asOf);
        };
    }

    private static @Nullable FuzzyPeriod period(JsonNode part) {
        String edtf = text(part, "period.edtf");
        String openAsOf = text(part, "period.openAsOf");
        return edtf.isEmpty()
                ? null
                : FuzzyPeriod.parse(edtf, openAsOf.isEmpty() ? null : LocalDate.parse(openAsOf));
    }

    private static @Nullable LocalDate bound(Object days, String name) {
        Object day = ((Map<?, ?>) days).get(name);
        return day == null ? null : LocalDate.parse((String) day);
    }

    /** Days are asked for certainly when nothing is said, spans possibly. */
    private static boolean certainly(Object days) {
        Object certainty = ((Map<?, ?>) days).get("certainty");
        return certainty == null
                ? ((Map<?, ?>) days).containsKey("asOf")
                : certainty.equals("CERTAINLY");
    }

    private static int number(Object day) {
        return DAYS.indexOf((String) ((Map<?, ?>) day).get("asOf"));
    }

    private static Map<String, Object> day(Random random) {
        Map<String, Object> day = new LinkedHashMap<>();
        day.put("asOf", DAYS.get(random.nextInt(DAYS.size())));
        if (random.nextBoolean()) {
            day.put("certainty", random.nextBoolean() ? "CERTAINLY" : "POSSIBLY");
        }
        return day;
    }

    private static Function<Random, Object> onDay() {
        return HistoryListTests::day;
    }

    private static Function<Random, Object> during() {
        return random -> {
            List<String> two = random.ints(2, 0, DAYS.size()).sorted().mapToObj(DAYS::get).toList();
            Map<String, Object> days = new LinkedHashMap<>();
            if (random.nextInt(4) != 0) {
                days.put("from", two.getFirst());
            }
            if (days.isEmpty() || random.nextInt(4) != 0) {
                days.put("to", two.getLast());
            }
            if (random.nextBoolean()) {
                days.put("certainty", random.nextBoolean() ? "CERTAINLY" : "POSSIBLY");
            }
            return days;
        };
    }

    private static String perDay(String field) {
        return perDayOf("d", field);
    }

    private static String perDayOf(String alias, String field) {
        StringBuilder fields = new StringBuilder();
        IntStream.range(0, DAYS.size())
                .forEach(
                        i ->
                                fields.append(' ')
                                        .append(alias)
                                        .append(i)
                                        .append(": ")
                                        .append(field.formatted(DAYS.get(i))));
        return fields.toString();
    }

    private static Function<Random, Object> some(List<String> values) {
        return random ->
                Stream.generate(() -> values.get(random.nextInt(values.size())))
                        .limit(random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3))
                        .toList();
    }

    private static Function<Random, Object> any(List<String> values) {
        return random -> values.get(random.nextInt(values.size()));
    }

    private static BiPredicate<JsonNode, Object> in(Function<JsonNode, List<String>> values) {
        return (item, wanted) ->
                values.apply(item).stream()
                        .anyMatch(value -> !value.isEmpty() && strings(wanted).contains(value));
    }

    private static BiPredicate<JsonNode, Object> holds(Function<JsonNode, List<String>> folded) {
        return (item, wanted) ->
                folded.apply(item).stream()
                        .anyMatch(
                                value ->
                                        value.contains(
                                                ((String) wanted)
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('’', '\'')));
    }

    private static Set<String> strings(@Nullable Object values) {
        Set<String> strings = new HashSet<>();
        if (values instanceof List<?> list) {
            list.forEach(value -> strings.add((String) value));
        }
        return strings;
    }

    private static Function<JsonNode, List<String>> at(String path) {
        return item -> List.of(text(item, path));
    }

    private static List<String> optional(JsonNode item, String field, String name) {
        return present(text(item, field + "." + name));
    }

    private static List<String> present(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> names(JsonNode item, String field, String others) {
        List<String> names = new ArrayList<>();
        names.add(folded(item, field));
        item.get(others).forEach(it -> names.add(folded(it, "name")));
        return names;
    }

    private static List<String> nodes(JsonNode item, String field, String name) {
        return list(item.get(field).get("nodes")).stream().map(it -> text(it, name)).toList();
    }

    private static List<String> sent(JsonNode position, String name) {
        return list(position.get("accreditedTo")).stream().map(it -> text(it, name)).toList();
    }

    private static String folded(JsonNode item, String path) {
        return text(item, path).toLowerCase(Locale.ROOT);
    }

    private static Instant updated(JsonNode item) {
        return Instant.parse(text(item, "updatedAt"));
    }

    private static Function<JsonNode, @Nullable Comparable<?>> firstOf(String timeline) {
        return item ->
                item.get(timeline).get("nodes").isEmpty()
                        ? null
                        : date("date").apply(item.get(timeline).get("nodes").get(0));
    }

    /** The order of dates: by the earliest day, then by the latest; each stands for the other. */
    private static Function<JsonNode, @Nullable Comparable<?>> date(String path) {
        return item -> {
            String earliest = text(item, path + ".earliest");
            String latest = text(item, path + ".latest");
            return earliest.isEmpty() && latest.isEmpty()
                    ? null
                    : (earliest.isEmpty() ? latest : earliest)
                            + "/"
                            + (latest.isEmpty() ? earliest : latest);
        };
    }

    private static byte[] key(JsonNode item) {
        return Base64.getUrlDecoder().decode(text(item, "id").substring(3));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    /** The text at the end of a path; empty where something on it is null or not there. */
    private static String text(JsonNode item, String path) {
        JsonNode node = item;
        for (String step : path.split("\\.")) {
            node = step.matches("\\d+") ? node.get(Integer.parseInt(step)) : node.get(step);
            if (node == null || node.isNull()) {
                return "";
            }
        }
        return node.asString();
    }
}
