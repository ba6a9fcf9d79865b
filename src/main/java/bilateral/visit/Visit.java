package bilateral.visit;

import bilateral.official.Participant;
import bilateral.source.Citation;
import bilateral.source.Sector;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * One delegation's stay in one country.
 *
 * @param period null when no source dates it
 * @param longerStay the longer stay in the country that it was part of; null when none is told
 * @param kind null when not stated
 * @param kindText the source's own words for the kind
 * @param purpose null when not stated
 * @param trip the journey that it is a leg of; null when no other legs are told
 * @param accompanies the visit of someone else that it was part of; null when it stood alone
 * @param statuses what was stated of its status
 * @param citations at least one, those of the statuses aside
 */
public record Visit(
        UUID id,
        UUID from,
        UUID to,
        @Nullable FuzzyPeriod period,
        @Nullable FuzzyPeriod longerStay,
        @Nullable VisitKind kind,
        @Nullable String kindText,
        @Nullable String purpose,
        List<Sector> sectors,
        List<String> places,
        @Nullable UUID trip,
        @Nullable UUID accompanies,
        List<Participant> participants,
        List<StatusStatement> statuses,
        List<Citation> citations) {

    /**
     * What a source said of the visit's status.
     *
     * @param stated when it was said; null when not known
     * @param citation the source that said so
     */
    public record StatusStatement(
            StatedVisitStatus status, @Nullable FuzzyDate stated, Citation citation) {}
}
