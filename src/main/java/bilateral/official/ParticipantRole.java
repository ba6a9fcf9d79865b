package bilateral.official;

/** The part that a participant played. */
public enum ParticipantRole {
    LEAD,
    MEMBER
}
