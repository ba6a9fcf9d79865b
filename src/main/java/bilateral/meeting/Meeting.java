package bilateral.meeting;

import bilateral.official.Participant;
import bilateral.organization.Party;
import bilateral.source.Citation;
import bilateral.source.EditorialMark;
import bilateral.source.Sector;
import bilateral.time.FuzzyDate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A meeting of two or more countries or organizations.
 *
 * @param title null when it has no name
 * @param format how the parties met; null when not stated
 * @param summary null when nothing is told of what it was about
 * @param place null when not stated
 * @param date null when no source dates it
 * @param end the last day, where it took more than the one that dates it; null when not stated
 * @param parties at least two
 * @param visit the visit that it was held on; null when none is known
 * @param outcomes the agreements that came out of it
 * @param citations at least one
 */
public record Meeting(
        UUID id,
        @Nullable String title,
        @Nullable MeetingFormat format,
        @Nullable String summary,
        @Nullable String place,
        @Nullable FuzzyDate date,
        @Nullable FuzzyDate end,
        List<Sector> sectors,
        @Nullable UUID visit,
        List<Party> parties,
        List<Participant> participants,
        List<Outcome> outcomes,
        List<Citation> citations) {

    /**
     * An agreement that came out of the meeting.
     *
     * @param mark null when a source says so, else what an editor did
     */
    public record Outcome(UUID agreement, @Nullable EditorialMark mark) {}
}
