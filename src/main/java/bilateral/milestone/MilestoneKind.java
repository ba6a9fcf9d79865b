package bilateral.milestone;

/** What happened to a relation. */
public enum MilestoneKind {
    RECOGNISED,
    TIES_ESTABLISHED,
    TIES_SUSPENDED,
    TIES_SEVERED,
    TIES_RESTORED,
    DOWNGRADED,
    MISSION_OPENED,
    MISSION_RAISED,
    MISSION_LOWERED,
    MISSION_CLOSED,
    ENVOY_RECALLED,
    ENVOY_EXPELLED,
    CONSULAR_RELATIONS,
    CONTINUED
}
