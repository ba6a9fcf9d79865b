package bilateral.agreement;

/** What an agreement does to another. */
public enum AgreementLinkKind {
    AMENDS,
    PROLONGS,
    SUPPLEMENTS,
    SUPERSEDES
}
