package bilateral.read;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days that something has to overlap.
 *
 * @param from the first day; null means no first
 * @param to the last day; null means no last
 */
public record PeriodFilter(
        @Nullable LocalDate from, @Nullable LocalDate to, CertaintyFilter certainty) {}
