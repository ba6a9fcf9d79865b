package bilateral.country;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.read.WritingTest;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Names of countries, officials and organizations as the record has them. */
@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class RecordedNameTests {

    private static final String FORMER_CODE = "SUHH";
    private static final String CODE = "x-named-burma";

    private final Api api;
    private final Records records;

    RecordedNameTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
    }

    @BeforeAll
    void write() {
        UUID soviet = records.country(FORMER_CODE, "Soviet Union");
        name(soviet, "Sowjetunion", "SHORT", "de", null, "1922-12-30/1991-12-26");
        name(soviet, "Советский Союз", "SHORT", "ru", null, "1922-12-30/1991-12-26");
        name(soviet, "Sovetskij Sojuz", "SCRIPT", "ru", "Latn", null);
        UUID burma = records.country(CODE, "Myanmar");
        name(burma, "Burma", "FORMER", "en", null, "1948-01-04/1989-06-18");
        name(burma, "Birma", "FORMER", "de", null, "1948-01-04/1989-06-18");
        name(burma, "Бирма", "FORMER", "ru", null, "1948-01-04/1989-06-18");
        name(burma, "Birmanie", "FORMER", "fr", null, "1948-01-04/[1980..]");
        name(burma, "Мјанмар", "SHORT", "sr", "Cyrl", null);
        name(burma, "Mjanmar", "SCRIPT", "sr", "Latn", null);
        name(burma, "缅甸", "SHORT", "zh-Hans", null, null);
        name(burma, "緬甸", "SHORT", "zh", "Hant", null);
        name(burma, "Myanmar Naingngandaw", "OFFICIAL", "my", null, "1989-06-18/..");
        name(burma, "Mianmar", "SHORT", "es", null, "1989-06-18/..");
    }

    @ParameterizedTest
    @CsvSource({
        "SUHH, en, , Soviet Union",
        "SUHH, de, , Sowjetunion",
        "SUHH, de-AT, , Sowjetunion",
        "SUHH, ru, , Советский Союз",
        "SUHH, ru-Latn, , Sovetskij Sojuz",
        "SUHH, hi, , Soviet Union",
        "SUHH, de, 1985-01-01, Sowjetunion",
        "SUHH, en, 1985-01-01, Soviet Union",
        "SUHH, hi, 1985-01-01, Soviet Union",
        "x-named-burma, en, , Myanmar",
        "x-named-burma, en, 1985-01-01, Burma",
        "x-named-burma, de, 1985-01-01, Birma",
        "x-named-burma, ru, 1985-01-01, Бирма",
        "x-named-burma, hi, 1985-01-01, Burma",
        "x-named-burma, de, 1989-06-19, Myanmar",
        "x-named-burma, de, 2021-11-14, Myanmar",
        "x-named-burma, es, 2021-11-14, Mianmar",
        "x-named-burma, en, 2021-11-14, Myanmar",
        "x-named-burma, es, , Mianmar",
        "x-named-burma, sr-Latn, , Mjanmar",
        "x-named-burma, sr-Cyrl, , Мјанмар",
        "x-named-burma, sr, , Мјанмар",
        "x-named-burma, zh-Hans, , 缅甸",
        "x-named-burma, zh-Hant, , 緬甸",
        "x-named-burma, zh-Hant-TW, , 緬甸",
        "x-named-burma, tlh, , Myanmar",
    })
    void aCountryHasTheNameOfTheDayInTheLanguageAskedFor(
            String code, String language, @Nullable String day, String expected) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("code", code);
        variables.put("language", language);
        variables.put("day", day);

        assertThat(
                        api.data(
                                        """
                                        query($code: CountryCode!, $language: LanguageTag!, $day: Date) {
                                          country(code: $code) { name(in: $language, asOf: $day) }
                                        }
                                        """,
                                        variables)
                                .get("country")
                                .get("name")
                                .asString())
                .isEqualTo(expected);
    }

    @Test
    void theNamesOfACountryAreListedWithKindLanguageScriptAndPeriod() {
        JsonNode names =
                api.data(
                                """
                                { country(code: "SUHH") {
                                    names { name kind language script period { edtf } } } }
                                """)
                        .get("country")
                        .get("names");

        assertThat(names).hasSize(3);
        assertThat(names.get(2).toString())
                .isEqualTo(
                        """
                        {"name":"Sovetskij Sojuz","kind":"SCRIPT","language":"ru","script":"Latn","period":null}""");
        assertThat(names.get(0).toString())
                .isEqualTo(
                        """
                        {"name":"Sowjetunion","kind":"SHORT","language":"de","script":null,\
                        "period":{"edtf":"1922-12-30/1991-12-26"}}""");
    }

    @ParameterizedTest
    @CsvSource({"official, OFFICIAL", "organization, ORGANIZATION"})
    void theNamesOfOthersAreListedWithKindLanguageScriptAndPeriod(String field, NodeType type) {
        UUID key =
                type == NodeType.OFFICIAL
                        ? records.official("Boris Nikolajewitsch")
                        : records.fact(
                                type,
                                "insert into organization (id, name) values (?, ?)",
                                "Foreign Office");
        String table = type.name().toLowerCase(Locale.ROOT);
        records.run(
                """
                insert into %1$s_name (%1$s_id, name, kind, language, script, period_edtf,
                    period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)
                values (?, 'Борис', 'SCRIPT', 'ru', 'Cyrl', '1931-02-01/2007-04-23',
                    '1931-02-01', '1931-02-01', '2007-04-23', '2007-04-23')
                """
                        .formatted(table),
                key);
        records.run(
                "insert into %1$s_name (%1$s_id, name, kind) values (?, 'Zar', 'FORMER')"
                        .formatted(table),
                key);

        JsonNode names =
                api.data(
                                """
                                query($id: ID!) {
                                  %s(id: $id) { names { name kind language script period { edtf } } }
                                }
                                """
                                        .formatted(field),
                                Map.of("id", Records.id(type, key)))
                        .get(field)
                        .get("names");

        assertThat(names.toString())
                .isEqualTo(
                        """
                        [{"name":"Zar","kind":"FORMER","language":null,"script":null,"period":null},\
                        {"name":"Борис","kind":"SCRIPT","language":"ru","script":"Cyrl",\
                        "period":{"edtf":"1931-02-01/2007-04-23"}}]""");
    }

    private void name(
            UUID country,
            String name,
            String kind,
            String language,
            @Nullable String script,
            @Nullable String period) {
        FuzzyPeriod dates = period == null ? null : FuzzyPeriod.parse(period, null);
        records.run(
                """
                insert into country_name (country_id, name, kind, language, script, period_edtf,
                    period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                country,
                name,
                kind,
                language,
                script,
                period,
                dates == null ? null : dates.startEarliest(),
                dates == null ? null : dates.startLatest(),
                dates == null ? null : dates.endEarliest(),
                dates == null ? null : dates.endLatest());
    }
}
