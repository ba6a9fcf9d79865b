package bilateral.source;

/** What citations can be ordered by. */
enum CitationOrderField {
    RECORDED,
    PUBLISHED
}
