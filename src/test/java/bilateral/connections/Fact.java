package bilateral.connections;

import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row as plain SQL reads it; lists are texts with a line for each element. */
record Fact(Map<String, @Nullable Object> values) {

    UUID id() {
        UUID id = key("id");
        if (id == null) {
            throw new IllegalStateException("No id in " + values);
        }
        return id;
    }

    @Nullable Object get(String column) {
        return values.get(column);
    }

    @Nullable String text(String column) {
        return (String) values.get(column);
    }

    @Nullable UUID key(String column) {
        return (UUID) values.get(column);
    }

    List<String> list(String column) {
        String lines = text(column);
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    @Nullable FuzzyDate date(String column) {
        String edtf = text(column);
        return edtf == null ? null : FuzzyDate.parse(edtf);
    }

    /** The day of an open end is counted from year 1: the driver takes years BC for Julian. */
    @Nullable FuzzyPeriod period() {
        String edtf = text("period_edtf");
        Integer day = (Integer) values.get("open_day");
        return edtf == null
                ? null
                : FuzzyPeriod.parse(edtf, day == null ? null : LocalDate.of(1, 1, 1).plusDays(day));
    }
}
