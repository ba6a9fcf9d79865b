package bilateral.read;

import org.jooq.Field;

import java.time.LocalDate;

/** The bounds of a period, as a table has them; null is unbounded. */
public record PeriodColumns(
        Field<LocalDate> startEarliest,
        Field<LocalDate> startLatest,
        Field<LocalDate> endEarliest,
        Field<LocalDate> endLatest,
        Field<Boolean> qualified) {}
