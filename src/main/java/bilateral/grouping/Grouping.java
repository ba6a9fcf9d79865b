package bilateral.grouping;

import bilateral.source.Citation;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A named club or format of countries.
 *
 * @param citations at least one
 */
public record Grouping(
        UUID id,
        String name,
        GroupingStatus status,
        @Nullable String note,
        List<Member> members,
        List<Citation> citations) {

    /**
     * A country in the grouping.
     *
     * @param period when it was a member; null when not stated
     */
    public record Member(UUID country, @Nullable FuzzyPeriod period) {}
}
