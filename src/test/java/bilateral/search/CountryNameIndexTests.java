package bilateral.search;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.country.CountryNames;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

class CountryNameIndexTests {

    private static final CountryNameIndex INDEX = CountryNameIndex.read();

    private final Random random = new Random(20211114);

    @Test
    void everyCountryHasManyNames() {
        assertThat(INDEX.size()).isGreaterThan(40 * CountryNames.codes().size());
    }

    @Test
    void everyNameInEveryLanguageFindsItsCountry() {
        for (Locale locale : Locale.getAvailableLocales()) {
            for (String code : List.of("IN", "IL", "CI", "BA", "US", "XK", "EU", "KR")) {
                String name = CountryNames.find(code, locale);
                if (name != null) {
                    assertThat(score(name, code)).as("%s in %s", name, locale).isEqualTo(1000);
                }
            }
        }
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        // In one order, whatever the sets' is: a failure comes again.
        List<Locale> locales =
                Stream.of(Locale.getAvailableLocales())
                        .sorted(Comparator.comparing(Locale::toLanguageTag))
                        .toList();
        List<String> codes = CountryNames.codes().stream().sorted().toList();
        for (int i = 0; i < 3000; i++) {
            Locale locale = locales.get(random.nextInt(locales.size()));
            String code = codes.get(random.nextInt(codes.size()));
            String name = CountryNames.find(code, locale);
            if (name == null) {
                continue;
            }
            assertThat(score(name.toUpperCase(locale), code)).as("%s", name).isPositive();
            assertThat(score(Normalizer.normalize(name, Normalizer.Form.NFD), code))
                    .as("%s", name)
                    .isEqualTo(1000);
            assertThat(score(name.replace('’', '\''), code)).as("%s", name).isEqualTo(1000);
            String doubled = withALetterDoubled(name);
            assertThat(score(doubled, code)).as("%s of %s", doubled, name).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Indien, IN, 1000",
        "INDIEN, IN, 1000",
        "indïen, IN, 1000",
        "Côte d'Ivoire, CI, 1000",
        "cote divoire, CI, 883",
        "ivoire, CI, 841",
        "cote ivoi, CI, 762",
        "Vereinigte, US, 950",
        "staaten vereinigte, US, 890",
        "Etats Unis, US, 890",
        "Iindien, IN, 677",
        "Гонконг Кытаай ААА, HK, 685",
        "Koweit, KW, 1000",
        "Couwait, KW, 690",
        "اردن, JO, 1000",
        "米国, US, 0",
    })
    void aNameThatIsTheSameScoresHighest(String text, String code, int score) {
        assertThat(score(text, code)).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "%", "'", "-.-", "\u0301", "qqqqq", "India Zebra", "()", "\ud800"})
    void whatNamesNoCountryFindsNone(String text) {
        assertThat(INDEX.find(text)).isEmpty();
    }

    @Test
    void eachCountryIsFoundOnce() {
        assertThat(INDEX.find("republic").stream().map(CountryName::code))
                .doesNotHaveDuplicates()
                .contains("CF", "DO");
    }

    private static int score(String text, String code) {
        return INDEX.find(text).stream()
                .filter(found -> found.code().equals(code))
                .mapToInt(CountryName::score)
                .findFirst()
                .orElse(0);
    }

    private String withALetterDoubled(String name) {
        int[] letters = name.codePoints().toArray();
        int place;
        do {
            place = random.nextInt(letters.length);
        } while (!Character.isLetter(letters[place]));
        return new StringBuilder(name)
                .insert(name.offsetByCodePoints(0, place), Character.toString(letters[place]))
                .toString();
    }
}
