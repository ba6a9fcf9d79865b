package bilateral.official;

import bilateral.source.Citation;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * That an official held an office.
 *
 * @param period null when no source says when
 * @param rank the military or diplomatic rank held in it; null when not stated
 * @param residentAt where an envoy lived who was accredited from elsewhere; null when not stated
 * @param citations at least one
 */
public record Tenure(
        UUID id,
        UUID official,
        UUID position,
        @Nullable FuzzyPeriod period,
        @Nullable String rank,
        TenureCapacity capacity,
        TenureOutcome outcome,
        @Nullable String residentAt,
        List<Event> events,
        List<Citation> citations) {

    /**
     * What happened in the course of a tenure.
     *
     * @param date null when not stated
     * @param note null when nothing else is said of it
     */
    public record Event(TenureEventKind kind, @Nullable FuzzyDate date, @Nullable String note) {}
}
