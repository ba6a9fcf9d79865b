package bilateral.importer;

import org.jspecify.annotations.Nullable;

/**
 * One thing for which a file is refused.
 *
 * @param record the key of the record, or where it stands; empty for the file as a whole
 * @param field the path of the field in the record; empty for the record as a whole
 * @param value what stands there, shortened; null when nothing does
 * @param expected what would be right
 */
record Problem(String record, String field, @Nullable String value, String expected) {

    private static final int SHOWN = 100;

    Problem {
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    @Override
    public String toString() {
        String place = record + (record.isEmpty() || field.isEmpty() ? "" : " ") + field;
        String found = value == null ? "is missing" : "is " + value;
        return "%s %s; expected %s".formatted(place, found, expected).strip();
    }
}
