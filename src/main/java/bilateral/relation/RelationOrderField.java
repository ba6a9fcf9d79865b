package bilateral.relation;

/** What relations can be ordered by. */
enum RelationOrderField {
    CODE,
    FIRST_EVENT,
    LAST_EVENT
}
