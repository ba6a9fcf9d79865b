package bilateral.organization;

/** What organizations can be ordered by. */
enum OrganizationOrderField {
    NAME,
    UPDATED_AT
}
