package bilateral.grouping;

/** Whether a grouping exists. */
public enum GroupingStatus {
    ESTABLISHED,
    PROPOSED,
    SPECULATED
}
