package bilateral.source;

/** What an editor added to what the source says: a conclusion or a class. */
public enum EditorialMark {
    INFERRED,
    CLASSIFIED
}
