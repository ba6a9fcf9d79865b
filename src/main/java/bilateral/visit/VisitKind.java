package bilateral.visit;

/** What rank of visit it was. */
public enum VisitKind {
    STATE,
    OFFICIAL,
    OFFICIAL_WORKING,
    WORKING,
    INFORMAL,
    PRIVATE,
    TRANSIT,
    MULTILATERAL
}
