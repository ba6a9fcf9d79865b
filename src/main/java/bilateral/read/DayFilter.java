package bilateral.read;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A day on which something has to be so.
 *
 * @param asOf the day; null means today (UTC)
 */
public record DayFilter(@Nullable LocalDate asOf, CertaintyFilter certainty) {

    /** Whether only what is so for certain counts. */
    public boolean certainly() {
        return certainty == CertaintyFilter.CERTAINLY;
    }
}
