package bilateral.source;

/** What sources can be ordered by. */
enum SourceOrderField {
    TITLE,
    PUBLISHED,
    UPDATED_AT
}
