package bilateral.source;

/** What sort of thing was read. */
public enum SourceKind {
    NEWS_ARTICLE,
    OFFICIAL_STATEMENT,
    SOCIAL_POST,
    DATASET,
    TREATY_TEXT,
    GAZETTE,
    BOOK,
    ARCHIVE_RECORD,
    WEB_PAGE,
    OTHER
}
