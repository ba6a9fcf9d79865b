package bilateral.official;

/** What happened in the course of a tenure. */
public enum TenureEventKind {
    NOMINATED,
    APPOINTED,
    ARRIVED,
    CREDENTIALS_PRESENTED,
    RECALLED,
    LEFT,
    TERMINATED
}
