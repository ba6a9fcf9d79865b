package bilateral.paging;

/** Whether a list starts with what comes first or with what comes last. */
public enum OrderDirection {
    ASC,
    DESC
}
