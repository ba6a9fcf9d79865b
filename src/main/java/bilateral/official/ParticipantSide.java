package bilateral.official;

/** On which side of a visit or meeting a participant was. */
public enum ParticipantSide {
    VISITING,
    HOST,
    THIRD
}
