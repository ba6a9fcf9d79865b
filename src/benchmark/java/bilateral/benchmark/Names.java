package bilateral.benchmark;

import java.util.List;
import java.util.Locale;

/** Names of people and places, made of syllables. */
final class Names {

    private static final List<String> GIVEN =
            List.of(
                    "Ana", "Boris", "Chen", "Dara", "Emil", "Fatima", "Goran", "Hana", "Ivo",
                    "José", "Kofi", "Leïla", "Manoj", "Nadia", "Ömer", "Petra", "Qasim", "Rosa",
                    "Sven", "Tariq", "Uma", "Viktor", "Wei", "Ximena", "Yair", "Zoë", "Amara",
                    "Björn", "Cécile", "Đorđe", "Elif", "Farid", "Giulia", "Hiroshi", "Ingrid",
                    "Jawad");
    private static final List<String> SYLLABLES =
            List.of(
                    "ka", "ra", "mo", "na", "li", "sha", "ben", "to", "ri", "vel", "dor", "mar",
                    "san", "te", "gu", "pol", "zi", "har", "ne", "ta", "fo", "jin", "ku", "ber");
    private static final List<String> ENDS =
            List.of("", "", "ov", "ez", "son", "ian", "wala", "ić", "sky", "’a", "mann", "ão");
    private static final List<String> TOWNS =
            List.of("grad", "ville", "pur", "stadt", "", "", "abad", "port", "hara", "burg");

    private Names() {}

    static String family(Dice dice) {
        return word(dice, dice.between(1, 2), ENDS);
    }

    static String given(Dice dice) {
        return dice.one(GIVEN);
    }

    static String town(Dice dice) {
        return word(dice, 2, TOWNS);
    }

    private static String word(Dice dice, int more, List<String> ends) {
        StringBuilder word = new StringBuilder(dice.one(SYLLABLES));
        for (int syllable = 0; syllable < more; syllable++) {
            word.append(dice.one(SYLLABLES));
        }
        word.append(dice.one(ends));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
