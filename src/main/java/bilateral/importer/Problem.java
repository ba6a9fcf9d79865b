package bilateral.importer;

import org.jspecify.annotations.Nullable;

/**
 * One thing for which a package is refused, or that a report has to tell.
 *
 * @param file the file; empty for the package as a whole
 * @param line where the row stands in it, counted from 1; 0 for the file as a whole
 * @param record the key of the record, shortened; empty where there is none
 * @param field the column; empty for the row as a whole
 * @param value what stands there, shortened; null when nothing does
 * @param expected what would be right
 */
public record Problem(
        String file,
        long line,
        String record,
        String field,
        @Nullable String value,
        String expected) {

    private static final int SHOWN = 100;

    public Problem {
        record = shortened(record);
        value = value == null ? null : shortened(value);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    @Override
    public String toString() {
        String said = value == null ? " is missing" : " is \"" + value + '"';
        return (place() + said + "; expected " + expected).strip();
    }

    /** The same of something that is not refused for it: what stands there, and what would do. */
    String notice() {
        String said = value == null ? "nothing" : '"' + value + '"';
        return "%s: %s; expected %s".formatted(place(), said, expected).strip();
    }

    private String place() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(" line ").append(line);
        }
        if (!record.isEmpty()) {
            text.append(" (").append(record).append(')');
        }
        if (!field.isEmpty()) {
            text.append(' ').append(field);
        }
        return text.toString();
    }
}
