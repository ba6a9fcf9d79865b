package bilateral.benchmark;

import java.util.List;
import java.util.Locale;

/** What is said of visits and agreements. */
final class Texts {

    static final List<String> FIELDS =
            List.of(
                    "Trade",
                    "Defence",
                    "Science",
                    "Culture",
                    "Water",
                    "Energy",
                    "Health",
                    "Migration",
                    "Space",
                    "Agriculture",
                    "Technology",
                    "Education");

    private static final List<String> PURPOSES =
            List.of(
                    "Talks on %s with counterparts in %s",
                    "Signature of documents on %s in %s",
                    "Review of cooperation in %s; tour of works near %s",
                    "Regular consultations on %s at %s",
                    "Opening of a joint centre for %s at %s",
                    "Unofficial exchange on %s on the way through %s");

    private Texts() {}

    static String purpose(Dice dice, String field, String town) {
        return dice.one(PURPOSES).formatted(field.toLowerCase(Locale.ROOT), town);
    }

    /** As enums have it. */
    static String sector(String field) {
        return field.toUpperCase(Locale.ROOT);
    }
}
