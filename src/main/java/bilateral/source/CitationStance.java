package bilateral.source;

/** Whether a source supports or disputes a fact. */
public enum CitationStance {
    SUPPORTS,
    DISPUTES
}
