package bilateral.official;

/** Whether the person really served. */
public enum TenureOutcome {
    SERVED,
    NOT_SERVED,
    UNKNOWN
}
