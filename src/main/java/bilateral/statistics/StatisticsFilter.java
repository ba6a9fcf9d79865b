package bilateral.statistics;

import bilateral.agreement.AgreementFilter;
import bilateral.graphql.RefusedException;
import bilateral.meeting.MeetingFilter;
import bilateral.read.PeriodFilter;
import bilateral.visit.VisitFilter;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which events are counted: the filter of what is counted, and no other.
 *
 * @param visit null means not given, as with the others
 */
record StatisticsFilter(
        @Nullable VisitFilter visit,
        @Nullable MeetingFilter meeting,
        @Nullable AgreementFilter agreement) {

    static final StatisticsFilter NONE = new StatisticsFilter(null, null, null);

    /**
     * Checks that it speaks of nothing else.
     *
     * @throws RefusedException when it does
     */
    void requireOnly(String place, StatisticsSubject subject) {
        Map<String, @Nullable Object> filters = new LinkedHashMap<>();
        filters.put("visit", visit);
        filters.put("meeting", meeting);
        filters.put("agreement", agreement);
        filters.forEach(
                (name, filter) -> {
                    if (filter != null && !name.equals(subject.filter())) {
                        throw RefusedException.badInput(
                                "%s: filter has %s, but of is %s: give only filter.%s."
                                        .formatted(place, name, subject, subject.filter()));
                    }
                });
    }

    /** The days that the filter itself names; null where it names none. */
    @Nullable PeriodFilter during() {
        if (visit != null) {
            return visit.during();
        }
        if (meeting != null) {
            return meeting.during();
        }
        return agreement == null ? null : agreement.during();
    }
}
