package bilateral.country;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of countries in the reader's language, from the Unicode CLDR as the JDK has it. */
public final class CountryNames {

    private static final Set<String> CODES = codesOfToday();
    private static final Set<String> LANGUAGES = languages();

    private CountryNames() {}

    /** The codes that the CLDR has names for: those of ISO 3166-1, of Kosovo and of the EU. */
    public static Set<String> codes() {
        return CODES;
    }

    /**
     * The name of a country in a language.
     *
     * @return null where the CLDR has none, and for countries of the past: their two letters may
     *     have gone to another
     */
    public static @Nullable String find(String code, Locale language) {
        if (!CODES.contains(code)) {
            return null;
        }
        String name = Locale.of("", code).getDisplayCountry(language);
        return name.isEmpty() || name.equals(code) ? null : name;
    }

    /**
     * Names a country in a language: as the CLDR does, else as the record does, else in English,
     * else as the record shows it.
     *
     * @param language a tag of BCP 47
     * @param recorded what the record calls it in that language; null where it does not say
     * @param name what the record shows it under
     */
    static String of(String code, String language, @Nullable String recorded, String name) {
        Locale locale = Locale.forLanguageTag(language);
        if (LANGUAGES.contains(locale.getLanguage())) {
            String known = find(code, locale);
            if (known != null) {
                return known;
            }
        }
        return Objects.requireNonNullElseGet(
                recorded, () -> Objects.requireNonNullElse(find(code, Locale.ENGLISH), name));
    }

    /**
     * The tags that a name may have to be in a language, in lower case, the closest first: with
     * script and region, then with less (RFC 4647, lookup).
     */
    static List<String> lookup(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String base = locale.getLanguage().isEmpty() ? "und" : locale.getLanguage();
        String script = locale.getScript().isEmpty() ? "" : "-" + locale.getScript();
        String region = locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry();
        return Stream.of(base + script + region, base + script, base)
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** For any other language the JDK would give English, and not say so. */
    private static Set<String> languages() {
        return Arrays.stream(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> codesOfToday() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        codes.add("EU");
        return Collections.unmodifiableSet(codes);
    }
}
