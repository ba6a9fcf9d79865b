package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.Api.Answer;
import bilateral.BilateralTest;
import bilateral.graphql.SchemaPaths.Place;
import bilateral.graphql.SchemaPaths.Site;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What no argument may be broken by, sent to each that there is: the schema says which there are,
 * so an argument that comes later is looked at too.
 */
@BilateralTest
class EveryArgumentTests {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "%",
                    "_\\",
                    "'; drop table visit; --",
                    "\" or \"\"=\"",
                    "& | ! <-> :* ( )",
                    "a\0b",
                    "\ud800",
                    "\u202eשר\u0301",
                    "x".repeat(5_000),
                    "-0044-03-15",
                    "-9999-01-01",
                    "9999-12-31",
                    "10000-01-01",
                    "+10000-01-01",
                    "2021-02-30",
                    "infinity");

    private static final Map<String, Object> FITTING =
            Map.ofEntries(
                    Map.entry("CountryCode", "IN"),
                    Map.entry("Date", "2021-11-14"),
                    Map.entry("DateTime", "2021-11-14T09:30:00Z"),
                    Map.entry("EDTF", "2021"),
                    Map.entry("LanguageTag", "hi"),
                    Map.entry("CurrencyCode", "USD"),
                    Map.entry("Decimal", "1.5"),
                    Map.entry("URL", "https://example.org/"),
                    Map.entry("ID", "VI_AAAAAAAAAAAAAAAAAAAAAA"),
                    Map.entry("Int", 1),
                    Map.entry("Float", 1.5),
                    Map.entry("Boolean", true),
                    Map.entry("String", "minister"));

    private static final Set<String> PAGE = Set.of("first", "last", "after", "before");

    private final Api api;
    private final GraphQLSchema schema;
    private final SchemaPaths paths;

    EveryArgumentTests(Api api, GraphQlSource source) {
        this.api = api;
        this.schema = source.schema();
        this.paths = new SchemaPaths(schema);
    }

    @Test
    void noTextAndNoDateBreaksAnything() {
        SoftAssertions all = new SoftAssertions();
        Set<String> scalars = new TreeSet<>();
        for (Site site : paths.sites()) {
            for (Place place : site.places()) {
                if (!place.tooLong() && isText(place)) {
                    scalars.add(place.type());
                    for (String text : TEXTS) {
                        assertHarmless(all, site, place.around().apply(text));
                    }
                }
            }
        }
        all.assertAll();
        assertThat(scalars).contains("String", "Date", "CountryCode", "ID", "LanguageTag");
    }

    @Test
    void noListIsLongerThanAHundred() {
        SoftAssertions all = new SoftAssertions();
        int lists = 0;
        for (Site site : paths.sites()) {
            for (Place place : site.places()) {
                if (place.tooLong()) {
                    lists++;
                    Answer answer = ask(site, place.around().apply(fitting(place)));
                    all.assertThat(answer.status()).as(site.name()).isEqualTo(400);
                    all.assertThat(codes(answer)).as(site.name()).containsOnly("BAD_USER_INPUT");
                    all.assertThat(answer.body().toString())
                            .as(site.name())
                            .contains("10000 ", "100 at most");
                }
            }
        }
        all.assertAll();
        assertThat(lists).isPositive();
    }

    @Test
    void everyValueThatFitsIsTaken() {
        SoftAssertions all = new SoftAssertions();
        for (Site site : paths.sites()) {
            for (Place place : site.places()) {
                if (!place.tooLong() && !PAGE.contains(site.argument())) {
                    assertHarmless(all, site, place.around().apply(fitting(place)));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void everyPageHasOneToAHundredItemsAndNoOtherListIsWithoutEnd() {
        SoftAssertions all = new SoftAssertions();
        int connections = 0;
        for (Site site : paths.sites()) {
            if (site.argument().equals("first") || site.argument().equals("last")) {
                for (int size : List.of(1_000_000, 0, -1)) {
                    assertRefused(all, site, size, "BAD_USER_INPUT", "from 1 to ");
                }
                if (site.paged()) {
                    connections++;
                    assertRefused(all, site, 101, "BAD_USER_INPUT", "from 1 to 100.");
                    assertBothRefused(all, site);
                }
            }
        }
        all.assertAll();
        assertThat(connections).isGreaterThan(20);
    }

    @Test
    void noListTakesWhatIsNotACursorOfIt() {
        SoftAssertions all = new SoftAssertions();
        for (Site site : paths.sites()) {
            if (site.argument().equals("after") || site.argument().equals("before")) {
                for (String cursor : List.of("", "x", "AAAA", "!", "AQAAAAAAAAAA")) {
                    assertRefused(all, site, cursor, "INVALID_CURSOR", "take one from an edge");
                }
            }
        }
        all.assertAll();
    }

    private void assertBothRefused(SoftAssertions all, Site site) {
        String other = site.argument().equals("first") ? "last" : "first";
        String both =
                site.query()
                        .replace(
                                site.argument() + ": $v",
                                site.argument() + ": $v, " + other + ": 1");
        Answer answer = ask(both, 1);
        all.assertThat(answer.status()).as(site.name()).isEqualTo(400);
        all.assertThat(codes(answer)).as(site.name()).containsOnly("BAD_USER_INPUT");
    }

    private void assertRefused(
            SoftAssertions all, Site site, Object value, String code, String says) {
        Answer answer = ask(site, value);
        all.assertThat(answer.status()).as(site.name()).isEqualTo(400);
        all.assertThat(codes(answer)).as(site.name()).containsOnly(code);
        all.assertThat(answer.body().toString()).as(site.name()).contains(says);
    }

    /** It is answered in full, or refused as a whole, and says nothing of the inside. */
    private void assertHarmless(SoftAssertions all, Site site, Object value) {
        Answer answer = ask(site, value);
        String told = "%s of %.200s: %s".formatted(site.name(), value, answer.body());
        all.assertThat(answer.status()).as(told).isIn(200, 400);
        if (answer.status() == 200) {
            all.assertThat(answer.body().has("errors")).as(told).isFalse();
        } else {
            all.assertThat(codes(answer)).as(told).isSubsetOf("BAD_USER_INPUT", "INVALID_CURSOR");
            all.assertThat(answer.body().toString())
                    .as(told)
                    .doesNotContainPattern(
                            "(?i)exception|bilateral\\.|java\\.|select |postgres|\\w+Value\\{");
        }
    }

    private Answer ask(Site site, Object value) {
        return ask(site.query(), value);
    }

    private Answer ask(String query, Object value) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("v", value);
        return api.ask(query, variables);
    }

    private static Set<String> codes(Answer answer) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode error : answer.body().path("errors")) {
            codes.add(error.at("/extensions/code").asString());
        }
        return codes.isEmpty() ? Collections.singleton("none") : codes;
    }

    private boolean isText(Place place) {
        return !(schema.getType(place.type()) instanceof GraphQLEnumType)
                && !Set.of("Int", "Float", "Boolean").contains(place.type());
    }

    private Object fitting(Place place) {
        if (schema.getType(place.type()) instanceof GraphQLEnumType values) {
            return values.getValues().getFirst().getName();
        }
        return Objects.requireNonNull(FITTING.get(place.type()), "A value of " + place.type());
    }
}
