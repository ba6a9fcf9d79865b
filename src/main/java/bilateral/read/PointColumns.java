package bilateral.read;

import org.jooq.Field;

import java.time.LocalDate;

/** The bounds of a date, as a table has them; null is unbounded. */
public record PointColumns(
        Field<LocalDate> earliest, Field<LocalDate> latest, Field<Boolean> qualified) {}
