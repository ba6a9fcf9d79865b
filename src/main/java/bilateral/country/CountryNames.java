package bilateral.country;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;

/** Names of countries in the reader's language, from the Unicode CLDR as the JDK has it. */
final class CountryNames {

    private CountryNames() {}

    /**
     * Names a country.
     *
     * @param recorded what the record calls it, for those that the CLDR does not know
     * @param language a tag of BCP 47
     */
    static String of(@Nullable String code, @Nullable String recorded, String language) {
        String known = Objects.requireNonNull(code);
        String name = Objects.requireNonNull(recorded);
        if (known.length() != 2) {
            return name;
        }
        String display = Locale.of("", known).getDisplayCountry(Locale.forLanguageTag(language));
        return display.isEmpty() || display.equals(known) ? name : display;
    }
}
