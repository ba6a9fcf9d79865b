package bilateral.official;

/** What officials can be ordered by. */
enum OfficialOrderField {
    NAME,
    UPDATED_AT
}
