package bilateral.importer;

import bilateral.datapackage.Column;
import bilateral.datapackage.ColumnType;
import bilateral.datapackage.Row;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A row as COPY reads it in its text format. */
final class CopyText {

    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(512);

    /** Begins a row that says where it stood, and what it says in short. */
    void begin(long line, long firstHalf, long secondHalf) {
        text.setLength(0);
        text.append(line).append('\t').append(firstHalf).append('\t').append(secondHalf);
    }

    /** Adds the cells of a row, each as the columns that it has in staging. */
    void add(List<Column> columns, Row row) {
        for (int place = 0; place < columns.size(); place++) {
            ColumnType type = columns.get(place).type();
            Object value = row.value(place);
            switch (type) {
                case OPEN_AS_OF -> {}
                case POINT -> point((FuzzyDate) value);
                case PERIOD -> period((FuzzyPeriod) value);
                case CHOICES, TEXTS -> array((List<?>) value);
                case DAY -> day((LocalDate) value);
                case BYTES -> {
                    text.append('\t');
                    text.append(
                            value == null
                                    ? NULL
                                    : "\\\\x" + HexFormat.of().formatHex((byte[]) value));
                }
                default -> plain(value);
            }
        }
    }

    byte[] end() {
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void plain(@Nullable Object value) {
        text.append('\t');
        if (value == null) {
            text.append(NULL);
        } else {
            escape(value.toString());
        }
    }

    private void point(@Nullable FuzzyDate date) {
        plain(date == null ? null : date.edtf());
        day(date == null ? null : date.earliest());
        day(date == null ? null : date.latest());
    }

    private void period(@Nullable FuzzyPeriod period) {
        plain(period == null ? null : period.edtf());
        day(period == null ? null : period.openAsOf());
        day(period == null ? null : period.startEarliest());
        day(period == null ? null : period.startLatest());
        day(period == null ? null : period.endEarliest());
        day(period == null ? null : period.endLatest());
    }

    private void day(@Nullable LocalDate day) {
        text.append('\t');
        if (day == null) {
            text.append(NULL);
        } else if (day.getYear() > 0) {
            text.append(day);
        } else {
            // PostgreSQL has no year 0: what ISO 8601 calls so is 1 BC. As numbers, since the year
            // of that number after Christ need not be a leap year too.
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%04d-%02d-%02d BC",
                            1 - day.getYear(),
                            day.getMonthValue(),
                            day.getDayOfMonth()));
        }
    }

    private void array(@Nullable List<?> values) {
        if (values == null) {
            plain(null);
            return;
        }
        StringBuilder array = new StringBuilder("{");
        for (Object value : values) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        plain(array.append('}'));
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }
}
