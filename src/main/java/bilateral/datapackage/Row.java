package bilateral.datapackage;

import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The cells of a row, read: null where nothing stands. */
public final class Row {

    private final PackageTable table;
    private final @Nullable Object[] values;

    Row(PackageTable table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /** The value of the column at this place in the table. */
    public @Nullable Object value(int place) {
        return values[place];
    }

    private @Nullable Object value(String column) {
        return values[table.place(column)];
    }

    /** A text, key, reference or choice. */
    public @Nullable String text(String column) {
        return (String) value(column);
    }

    /** Whether something stands in the column. */
    public boolean has(String column) {
        return value(column) != null;
    }

    @Nullable BigDecimal number(String column) {
        return (BigDecimal) value(column);
    }

    @Nullable FuzzyDate date(String column) {
        return (FuzzyDate) value(column);
    }

    @Nullable FuzzyPeriod period(String column) {
        return (FuzzyPeriod) value(column);
    }

    @Nullable LocalDate day(String column) {
        return (LocalDate) value(column);
    }
}
