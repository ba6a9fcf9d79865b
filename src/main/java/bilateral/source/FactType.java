package bilateral.source;

/** The types of facts, named as in the database. */
public enum FactType {
    COUNTRY,
    ORGANIZATION,
    OFFICIAL,
    POSITION,
    TENURE,
    VISIT,
    MEETING,
    AGREEMENT,
    AGREEMENT_ACTION,
    MILESTONE,
    FIGURE,
    GROUPING
}
