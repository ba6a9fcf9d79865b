package bilateral.time;

import java.time.Instant;
import java.time.LocalDate;

/** The time that can be stored: PostgreSQL's calendar begins late, and years have four digits. */
public final class StoredTime {

    /** The first day; PostgreSQL's calendar begins in the year before. */
    public static final LocalDate FIRST_DAY = LocalDate.of(-4712, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The last moment, in UTC; PostgreSQL has microseconds. */
    public static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999999Z");

    private StoredTime() {}
}
