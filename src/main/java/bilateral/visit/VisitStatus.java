package bilateral.visit;

/** What became of a visit. */
public enum VisitStatus {
    PLANNED,
    UNDER_WAY,
    COMPLETED,
    POSTPONED,
    CANCELLED,
    UNCONFIRMED,
    UNKNOWN
}
