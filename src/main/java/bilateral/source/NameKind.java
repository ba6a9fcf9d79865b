package bilateral.source;

/** What a name is among the names of its bearer. */
public enum NameKind {
    FULL,
    OFFICIAL,
    SHORT,
    FORMER,
    SPELLING,
    SCRIPT
}
