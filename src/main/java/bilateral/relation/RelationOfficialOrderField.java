package bilateral.relation;

/** What officials of a relation can be ordered by. */
enum RelationOfficialOrderField {
    PARTICIPATIONS,
    FIRST,
    LAST,
    NAME
}
