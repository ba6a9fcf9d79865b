package bilateral.official;

/** What offices can be ordered by. */
enum PositionOrderField {
    TITLE,
    UPDATED_AT
}
