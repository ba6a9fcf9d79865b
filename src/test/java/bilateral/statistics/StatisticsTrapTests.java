package bilateral.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is easily counted wrong, each with countries of its own. */
@WritingTest
class StatisticsTrapTests {

    private final Api api;
    private final Records records;

    StatisticsTrapTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
    }

    @Test
    void aVisitOverNewYearIsOfTheYearThatItBeganIn() {
        visit("x-trap-newyear", "2020-12-30/2021-01-02");

        assertThat(counts("x-trap-newyear", "[YEAR, MONTH]")).containsExactly("2020 2020-12: 1");
        assertThat(days("x-trap-newyear")).isEqualTo("4 of 1, 4 to 4");
    }

    @Test
    void aMonthOrYearIsASpanOfWhatIsFiner() {
        visit("x-trap-coarse", "2019/2019");
        visit("x-trap-coarse", "2021-10/2021-10");

        assertThat(counts("x-trap-coarse", "[YEAR]")).containsExactly("2019: 1", "2021: 1");
        assertThat(counts("x-trap-coarse", "[MONTH]"))
                .containsExactly("[2019-01..2019-12]: 1", "2021-10: 1");
        assertThat(days("x-trap-coarse")).isEqualTo("0 of 0, 2 to 396");
    }

    @Test
    void anUncertainYearIsASpanAndNotAYear() {
        visit("x-trap-span", "[2020-12-30..2021-01-02]/");
        visit("x-trap-span", "[..2021-11-14]/");
        visit("x-trap-span", "[2019-05-01..]/");
        visit("x-trap-span", "/2018-03-01");

        assertThat(counts("x-trap-span", "[YEAR]"))
                .containsExactly("[..2018]: 1", "[2019..]: 1", "[2020..2021]: 1", "[..2021]: 1");
        assertThat(counts("x-trap-span", "[MONTH]"))
                .containsExactly(
                        "[..2018-03]: 1",
                        "[2019-05..]: 1",
                        "[2020-12..2021-01]: 1",
                        "[..2021-11]: 1");
        assertThat(days("x-trap-span")).isEqualTo("0 of 0, 4 to null");
    }

    @Test
    void aYearThatIsDoubtedIsNotTheYear() {
        visit("x-trap-doubt", "2021-05-01~/2021-05-03");
        visit("x-trap-doubt", "2021-05-01/2021-05-03?");
        visit("x-trap-doubt", "2021-05-01/2021-05-03");

        assertThat(counts("x-trap-doubt", "[YEAR]")).containsExactly("2021: 2", "2021~: 1");
        assertThat(days("x-trap-doubt")).isEqualTo("3 of 1, 9 to 9");
    }

    @Test
    void undatedVisitsAreOfNoYear() {
        visit("x-trap-undated", null);
        visit("x-trap-undated", "2021-05-01/2021-05-03");

        assertThat(counts("x-trap-undated", "[YEAR]")).containsExactly("2021: 1", "null: 1");
        assertThat(days("x-trap-undated")).isEqualTo("3 of 1, 4 to null");
    }

    @Test
    void yearsBeforeChristAreThoseOfTheCalendarThatHasAYearZero() {
        visit("x-trap-bc", "-0043-12-31/0000-01-01");
        visit("x-trap-bc", "0000-02-29/0000-02-29");
        visit("x-trap-bc", "[-0001-12-31..0001-01-01]/");

        assertThat(counts("x-trap-bc", "[YEAR]"))
                .containsExactly("-0043: 1", "[-0001..0001]: 1", "0000: 1");
        assertThat(counts("x-trap-bc", "[MONTH]"))
                .containsExactly("-0043-12: 1", "[-0001-12..0001-01]: 1", "0000-02: 1");
    }

    @Test
    void emptyYearsLieBetweenTheFirstAndTheLastThatAreCertain() {
        visit("x-trap-empty", "2015-05-01/2015-05-03");
        visit("x-trap-empty", "[2016-12-30..2017-01-02]/");
        visit("x-trap-empty", "2018-05-01~/");
        visit("x-trap-empty", "2019-05-01/");
        visit("x-trap-empty", "[2021-05-01..]/");
        visit("x-trap-empty", null);

        assertThat(counts("x-trap-empty", "[YEAR], emptyYears: true"))
                .containsExactly(
                        "2015: 1",
                        "2016: 0",
                        "[2016..2017]: 1",
                        "2017: 0",
                        "2018: 0",
                        "2018~: 1",
                        "2019: 1",
                        "[2021..]: 1",
                        "null: 1");
        assertThat(counts("x-trap-empty", "[YEAR]")).noneMatch(group -> group.endsWith(": 0"));
    }

    @Test
    void emptyYearsAreThoseOfTheFilterWhereItNamesThem() {
        visit("x-trap-range", "2015-05-01/2015-05-03");

        assertThat(
                        groups(
                                """
                                {
                                  statistics(
                                    of: VISITS, by: [YEAR], emptyYears: true
                                    filter: {visit: {to: ["x-trap-range"], during: {from: "2013-06-01", to: "2016-02-01"}}}
                                  ) { groups { keys { value } count } }
                                }
                                """))
                .containsExactly("2013: 0", "2014: 0", "2015: 1", "2016: 0");
        assertThat(counts("x-trap-nothing", "[YEAR], emptyYears: true")).isEmpty();
        assertThat(
                        groups(
                                """
                                {
                                  statistics(
                                    of: VISITS, by: [SECTOR, YEAR], emptyYears: true
                                    filter: {visit: {to: ["x-trap-nothing"], during: {from: "2013-06-01", to: "2014-02-01"}}}
                                  ) { groups { keys { value } count } }
                                }
                                """))
                .containsExactly("null 2013: 0", "null 2014: 0");
    }

    @Test
    void aVisitWithTwoSectorsIsInTwoGroupsAndCountsOnceInAll() {
        UUID visit = visit("x-trap-sectors", "2021-05-01/2021-05-03");
        records.run("update visit set sectors = '{TRADE,DEFENCE,TRADE}' where id = ?", visit);

        assertThat(counts("x-trap-sectors", "[SECTOR]")).containsExactly("DEFENCE: 1", "TRADE: 1");
        assertThat(days("x-trap-sectors")).isEqualTo("3 of 1, 3 to 3");
    }

    @Test
    void aPersonWithTwoOfficesIsOnePersonAndEachOfficeIsTheirOwn() {
        UUID visit = visit("x-trap-offices", "2021-05-01/2021-05-03");
        UUID country =
                records.keys("select id from country where code = 'x-trap-offices'").getFirst();
        UUID one = records.official("Trap One");
        UUID two = records.official("Trap Two");
        UUID minister = position("Trap Minister", "FOREIGN_MINISTER", country);
        UUID alternate = position("Trap Alternate Minister", "FOREIGN_MINISTER", country);
        UUID president = position("Trap President", "HEAD_OF_STATE", country);
        records.participant(visit, NodeType.VISIT, 1, one, "", minister, alternate);
        records.participant(visit, NodeType.VISIT, 2, two, "", president);
        records.participant(visit, NodeType.VISIT, 3, null, "A delegation");

        assertThat(counts("x-trap-offices", "[OFFICIAL]"))
                .containsExactly("Trap One: 1", "Trap Two: 1");
        assertThat(counts("x-trap-offices", "[POSITION]"))
                .containsExactly(
                        "Trap Alternate Minister: 1", "Trap Minister: 1", "Trap President: 1");
        assertThat(counts("x-trap-offices", "[OFFICIAL, FUNCTION]"))
                .containsExactly("Trap One FOREIGN_MINISTER: 1", "Trap Two HEAD_OF_STATE: 1");
        assertThat(days("x-trap-offices")).isEqualTo("3 of 1, 3 to 3");
    }

    @Test
    void officialsOfOneNameAreTwoGroups() {
        UUID visit = visit("x-trap-names", "2021-05-01/2021-05-03");
        records.participant(visit, NodeType.VISIT, 1, records.official("Trap Same"), "");
        records.participant(visit, NodeType.VISIT, 2, records.official("Trap Same"), "");

        assertThat(counts("x-trap-names", "[OFFICIAL]"))
                .containsExactly("Trap Same: 1", "Trap Same: 1");
    }

    @Test
    void aRetractedVisitDoesNotCount() {
        UUID visit = visit("x-trap-retracted", "2021-05-01/2021-05-03");
        records.run(
                "update visit set retracted_at = now(), retraction_reason = 'An error' where id = ?",
                visit);

        assertThat(counts("x-trap-retracted", "[YEAR]")).isEmpty();
        assertThat(counts("x-trap-retracted", "[]")).containsExactly(": 0");
        assertThat(days("x-trap-retracted")).isEqualTo("0 of 0, 0 to 0");
    }

    /** A visit to the country with this code, which is made where it is not there. */
    private UUID visit(String to, @Nullable String edtf) {
        return records.visit(
                country("x-trap-from"),
                country(to),
                edtf == null ? null : FuzzyPeriod.parse(edtf, null));
    }

    private UUID country(String code) {
        List<UUID> known = records.keys("select id from country where code = ?", code);
        return known.isEmpty() ? records.country(code, "Country " + code) : known.getFirst();
    }

    private UUID position(String title, String function, UUID country) {
        return records.fact(
                NodeType.POSITION,
                "insert into position (id, title, function, country_id) values (?, ?, ?, ?)",
                title,
                function,
                country);
    }

    private List<String> counts(String to, String by) {
        return groups(
                "{ statistics(of: VISITS, filter: {visit: {to: [\"%s\"]}}, by: %s) { groups { keys { value } count } } }"
                        .formatted(to, by));
    }

    /** Each group as the values of its keys and its count. */
    private List<String> groups(String query) {
        List<String> groups = new ArrayList<>();
        for (JsonNode group : api.data(query).get("statistics").get("groups")) {
            List<String> values = new ArrayList<>();
            group.get("keys")
                    .forEach(
                            key ->
                                    values.add(
                                            key.get("value").isNull()
                                                    ? "null"
                                                    : key.get("value").asString()));
            groups.add(String.join(" ", values) + ": " + group.get("count").asInt());
        }
        return groups;
    }

    private String days(String to) {
        JsonNode days =
                api.data(
                                "{ statistics(of: VISITS, filter: {visit: {to: [\"%s\"]}}) { days { exact exactVisits minimum maximum } } }"
                                        .formatted(to))
                        .get("statistics")
                        .get("days");
        return "%s of %s, %s to %s"
                .formatted(
                        days.get("exact"),
                        days.get("exactVisits"),
                        days.get("minimum"),
                        days.get("maximum"));
    }
}
