package bilateral.milestone;

import bilateral.source.Citation;
import bilateral.time.FuzzyDate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A turning point of the relation between two countries.
 *
 * @param one a country of the relation; the order of both has no meaning
 * @param other the other country
 * @param kind what happened
 * @param by the one of both that did it; null when both did, or not stated
 * @param date null when no source dates it
 * @param citations at least one
 */
public record Milestone(
        UUID id,
        UUID one,
        UUID other,
        MilestoneKind kind,
        @Nullable UUID by,
        @Nullable FuzzyDate date,
        @Nullable String place,
        @Nullable String note,
        List<Citation> citations) {}
