package bilateral.organization;

/** What sort of organization it is. */
public enum OrganizationKind {
    GOVERNMENT,
    MINISTRY,
    ARMED_FORCE,
    AGENCY,
    LEGISLATURE,
    COURT,
    COMPANY,
    INTERNATIONAL_BODY,
    OTHER
}
