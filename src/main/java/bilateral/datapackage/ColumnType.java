package bilateral.datapackage;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** How the cells of a column are written. */
public enum ColumnType {

    /** The key of a record: unique among all records of the package. */
    KEY("string", "a text of at most 200 characters that no other record of the package has"),

    /** An id that is the same on every server. */
    ID("string", "a UUID such as 0196f3a0-8c5e-7000-8000-000000000001"),

    /** The key of a record of the package. */
    REFERENCE("string", "the key of a record"),

    /** What a data set is called by others, or calls a record. */
    IDENTIFIER("string", "a text of at most 200 characters"),

    /** A text that lists are sorted by, or records found by as a whole. */
    NAME("string", "readable text of at most 500 characters"),

    /** Any text. */
    TEXT("string", "readable text of at most 100,000 characters"),

    /** One of the names that the column lists. */
    CHOICE("string", "one of its names"),

    /** Some of the names that the column lists, with commas between. */
    CHOICES("list", "names with commas between"),

    /** Texts, as a JSON array. */
    TEXTS(
            "array",
            "a JSON array of texts such as [\"London\"], at most 100, each of at most 500 characters"),

    /** {@code true} or {@code false}. */
    FLAG("boolean", "true or false"),

    /** The place of a part among those of its record. */
    ORDINAL("integer", "a whole number from 1 to 16383"),

    /** A number, exact. */
    NUMBER("number", "a number of at most 30 digits"),

    /** A day, as {@code 2021-11-14}. */
    DAY("date", "a day as 2021-11-14, from -4712-01-01 to 9999-12-31"),

    /** One day, as exactly as a source tells it, in EDTF. */
    POINT("string", "a date in EDTF, from -4712 to 9999"),

    /** A span of days, as exactly as a source tells it, in EDTF. */
    PERIOD("string", "a period in EDTF, from -4712 to 9999"),

    /** The day on which a source said that the period of the column before had not ended. */
    OPEN_AS_OF("date", "a day as 2021-11-14, from -4712-01-01 to 9999-12-31"),

    /** A moment, in UTC. */
    MOMENT("datetime", "a moment as 2021-11-14T09:30:00Z, in the years 0001 to 9999"),

    /** Bytes in hexadecimal digits. */
    BYTES("string", "hexadecimal digits");

    /** How many texts a list has at most: the words of more may be too many to search by. */
    static final int MOST_TEXTS = 100;

    private final String schemaType;
    private final String expected;

    ColumnType(String schemaType, String expected) {
        this.schemaType = schemaType;
        this.expected = expected;
    }

    /** The type in Table Schema. */
    String schemaType() {
        return schemaType;
    }

    /** What a cell should be, where the column says nothing closer. */
    String expected() {
        return expected;
    }

    /**
     * How many characters a text may have: the database keeps keys and names in indexes, whose
     * entries have to be shorter than 2,700 bytes.
     */
    int longest() {
        return switch (this) {
            case KEY, REFERENCE, IDENTIFIER -> 200;
            case NAME, TEXTS -> 500;
            default -> 100_000;
        };
    }

    /** Whether the database can keep a text of this type. */
    boolean holds(String text) {
        return !text.isBlank() && text.length() <= longest() && isStorable(text) && fits(text);
    }

    /** Names are compared, and words found, with signs such as ㎞ taken for several letters. */
    private boolean fits(String text) {
        return this != NAME && this != TEXTS
                || Normalizer.normalize(text, Normalizer.Form.NFKC).length() <= longest();
    }

    /** PostgreSQL takes neither the character 0 nor half a pair of surrogates. */
    private static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return unit != 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                        && text.indexOf(0) < 0;
            }
        }
        return true;
    }
}
