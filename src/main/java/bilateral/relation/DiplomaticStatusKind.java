package bilateral.relation;

/** Whether two countries have diplomatic ties. */
enum DiplomaticStatusKind {
    ESTABLISHED,
    SUSPENDED,
    SEVERED,
    NOT_ESTABLISHED,
    UNKNOWN
}
