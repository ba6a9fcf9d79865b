package bilateral.official;

import bilateral.organization.Party;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Someone at a visit or meeting: an official, an office or several, or someone only described, and
 * at least one of these.
 *
 * @param official null when the source names none
 * @param positions the offices that the person took part in; empty when the source names none
 * @param description what an unnamed person or group is called; null when nothing is needed beside
 *     official and positions
 * @param rank the rank at the time; null when not stated
 * @param of whom the participant represented; null when not stated
 * @param side null when there are no sides, or not stated
 */
public record Participant(
        @Nullable UUID official,
        List<UUID> positions,
        @Nullable String description,
        @Nullable String rank,
        @Nullable Party of,
        @Nullable ParticipantSide side,
        ParticipantRole role) {}
