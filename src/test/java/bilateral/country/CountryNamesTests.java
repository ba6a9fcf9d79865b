package bilateral.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

class CountryNamesTests {

    @Test
    void codesAreThoseOfIsoAndOfKosovoAndTheEuropeanUnion() {
        Set<String> expected = new HashSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        expected.addAll(List.of("XK", "EU"));

        assertThat(CountryNames.codes()).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(251);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar",
                "bn",
                "de",
                "el",
                "en",
                "es",
                "fa",
                "fr",
                "he",
                "hi",
                "hu",
                "id",
                "it",
                "ja",
                "ka",
                "ko",
                "nl",
                "pl",
                "pt",
                "pt-PT",
                "ru",
                "sr",
                "sr-Latn",
                "sv",
                "sw",
                "ta",
                "th",
                "tr",
                "uk",
                "ur",
                "vi",
                "zh",
                "zh-Hans",
                "zh-Hant",
                "zh-Hant-HK"
            })
    void everyCountryHasTheNameThatTheCldrGivesIt(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Set<String> names = new HashSet<>();
        for (String code : CountryNames.codes()) {
            String name = CountryNames.of(code, language, null, "Recorded");

            assertThat(name)
                    .as(code)
                    .isEqualTo(Locale.of("", code).getDisplayCountry(locale))
                    .isNotIn("", code, "Recorded");
            names.add(name);
        }
        assertThat(names).hasSameSizeAs(CountryNames.codes());
    }

    @ParameterizedTest
    @CsvSource({
        "IN, zh-Hant, 印度",
        "EU, zh-Hant, 歐盟",
        "EU, zh-Hans, 欧盟",
        "EU, zh-TW, 歐盟",
        "IN, sr-Latn, Indija",
        "IN, sr, Индија",
        "XK, de, Kosovo",
        "IL, iw, ישראל",
        "DE, de-1996, Deutschland",
        "DE, en-u-ca-buddhist, Germany",
        "CH, de-AT, Schweiz",
    })
    void scriptsAndOldTagsAndExtensionsAreUnderstood(String code, String language, String name) {
        assertThat(CountryNames.of(code, language, null, "Recorded")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlh", "und", "x-private", "i-klingon", "art-lojban", "xx-Latn-DE"})
    void aLanguageThatTheCldrHasNotFallsBackToEnglish(String language) {
        for (String code : CountryNames.codes()) {
            assertThat(CountryNames.of(code, language, null, "Recorded"))
                    .isEqualTo(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
        }
    }

    /** The machine's own language must not show through. */
    @Test
    void theFallbackIsTheSameWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(CountryNames.of("XK", "tlh", null, "Recorded")).isEqualTo("Kosovo");
            assertThat(CountryNames.of("DE", "tlh", null, "Recorded")).isEqualTo("Germany");
            assertThat(CountryNames.of("DE", "und", null, "Recorded")).isEqualTo("Germany");
            assertThat(CountryNames.of("DE", "ja", null, "Recorded")).isEqualTo("ドイツ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatTheRecordSaysInALanguageCountsWhereTheCldrHasNotThatLanguage() {
        assertThat(CountryNames.of("DE", "tlh", "DoyIchlan", "Germany")).isEqualTo("DoyIchlan");
        assertThat(CountryNames.of("DE", "nl", "Duitschland", "Germany")).isEqualTo("Duitsland");
    }

    /** The CLDR still knows some two letters of the past, which may be another's today. */
    @ParameterizedTest
    @ValueSource(strings = {"SUHH", "YUCS", "CSHH", "x-hawaii", "AN", "ZZ", "QO", "UN"})
    void countriesOfThePastAndOthersHaveTheNameOnRecord(String code) {
        assertThat(CountryNames.of(code, "de", null, "Recorded")).isEqualTo("Recorded");
        assertThat(CountryNames.of(code, "de", "Auf Deutsch", "Recorded")).isEqualTo("Auf Deutsch");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "zh-Hant-TW, zh-hant-tw|zh-hant|zh",
        "sr-Latn, sr-latn|sr",
        "pt-PT, pt-pt|pt",
        "en-u-ca-buddhist, en",
        "x-private, und",
    })
    void aNameMayHaveALanguageThatSaysLess(String language, String tags) {
        assertThat(CountryNames.lookup(language)).containsExactly(tags.split("\\|"));
    }
}
