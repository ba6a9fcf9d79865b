package bilateral.source;

import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

import java.util.Collection;

/**
 * The named parameters of a statement that writes a row, in the form in which columns hold them.
 *
 * <p>A fuzzy date or period becomes all the columns that its tables have for it; a statement takes
 * those that it names.
 */
public final class Columns extends MapSqlParameterSource {

    /** A column with this value; an enum is written by its name. */
    public Columns set(String column, @Nullable Object value) {
        addValue(column, value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    /** A {@code text[]} column; enums are written by their names. */
    public Columns array(String column, Collection<?> values) {
        addValue(column, values.stream().map(String::valueOf).toArray(String[]::new));
        return this;
    }

    /** The columns {@code <prefix>_edtf}, {@code _earliest}, {@code _latest}. */
    public Columns date(String prefix, @Nullable FuzzyDate date) {
        set(prefix + "_edtf", date == null ? null : date.edtf());
        set(prefix + "_earliest", date == null ? null : date.earliest());
        set(prefix + "_latest", date == null ? null : date.latest());
        return this;
    }

    /**
     * The columns {@code <prefix>_edtf}, {@code _open_as_of}, {@code _start_earliest}, {@code
     * _start_latest}, {@code _end_earliest} and {@code _end_latest}.
     */
    public Columns period(String prefix, @Nullable FuzzyPeriod period) {
        set(prefix + "_edtf", period == null ? null : period.edtf());
        set(prefix + "_open_as_of", period == null ? null : period.openAsOf());
        set(prefix + "_start_earliest", period == null ? null : period.startEarliest());
        set(prefix + "_start_latest", period == null ? null : period.startLatest());
        set(prefix + "_end_earliest", period == null ? null : period.endEarliest());
        set(prefix + "_end_latest", period == null ? null : period.endLatest());
        return this;
    }
}
