package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.country.CountryNames;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;

class TerritoriesTests {

    private final Territories territories = new Territories();

    private static List<String> rows(String file) throws IOException {
        try (var stream = Territories.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    @Test
    void everyCodeIsOneOfIsoOrBeginsWithX() throws IOException {
        Set<String> former = Locale.getISOCountries(IsoCountryCode.PART3);

        assertThat(rows("countries.csv"))
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .doesNotHaveDuplicates()
                .allMatch(
                        code ->
                                CountryNames.codes().contains(code)
                                        || former.contains(code)
                                        || code.matches("x-[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void everyTerritoryLeadsToACountry() throws IOException {
        for (String row : rows("territories.csv")) {
            String code = row.substring(row.lastIndexOf(',') + 1);

            assertThat(territories.get(code).name()).isNotBlank();
        }
    }

    @Test
    void everyDatedTerritoryLeadsToACountryOnDaysOfItsOwn() throws IOException {
        Map<String, LocalDate> until = new HashMap<>();
        for (String row : rows("territories-by-day.csv")) {
            String[] cells = row.split(",");
            LocalDate since = LocalDate.parse(cells[1]);

            assertThat(territories.get(cells[3]).name()).isNotBlank();
            assertThat(territories.find(cells[0], null)).isPresent();
            assertThat(since).isBeforeOrEqualTo(LocalDate.parse(cells[2]));
            assertThat(since).isAfter(until.getOrDefault(cells[0], LocalDate.MIN));
            until.put(cells[0], LocalDate.parse(cells[2]));
        }
    }

    @Test
    void noTerritoryStandsThereTwice() throws IOException {
        assertThat(rows("territories.csv"))
                .extracting(row -> row.substring(0, row.lastIndexOf(',')))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "india, , IN",
        "soviet-union-1991, , SUHH",
        "russia, Russia, RU",
        "russia, U.S.S.R., SUHH",
        "turkey, Turkey, TR",
        "turkiye, Türkiye, TR",
        "türkiye, Türkiye, TR",
        "estonia-1940, , EE",
        "west-germany-1990, , DE",
        "german-democratic-republic, , DDDE",
        "east-germany-1990, , DDDE",
        "yugoslavia, Yugoslavia, YUCS",
        "hawaii, Hawaii, x-hawaii",
        "joseon-dynasty-1910, , x-korea",
        "korea-south, Korea, KR",
        "west-bank, West Bank, PS",
        "burkina-faso, Upper Volta, HVBF",
        "ottoman-empire-1922, , x-ottoman-empire"
    })
    void territoryIsACountry(String territory, String name, String code) {
        assertThat(territories.find(territory, name)).map(Territories.Country::code).contains(code);
    }

    @Test
    void unknownTerritoryIsNone() {
        assertThat(territories.find("atlantis", "Atlantis")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ruritania-1900, x-ruritania",
        "urundi-TBD, x-urundi",
        "São Tomé, x-sao-tome",
        "-a--b-, x-a-b"
    })
    void coinedCodeIsTheIdWithoutItsYear(String territory, String code) {
        assertThat(Territories.coined(territory)).isEqualTo(code);
    }
}
