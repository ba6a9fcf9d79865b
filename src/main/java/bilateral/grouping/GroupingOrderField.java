package bilateral.grouping;

/** What groupings can be ordered by. */
enum GroupingOrderField {
    NAME,
    UPDATED_AT
}
