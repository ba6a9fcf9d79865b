package bilateral.visit;

/** What a source said of a visit's status. */
public enum StatedVisitStatus {
    PLANNED,
    UNDER_WAY,
    COMPLETED,
    POSTPONED,
    CANCELLED
}
