package bilateral.agreement;

/** What sort of agreement it is. */
public enum AgreementKind {
    TREATY,
    CONVENTION,
    MEMORANDUM,
    PACT,
    PROTOCOL,
    EXCHANGE_OF_NOTES,
    JOINT_STATEMENT,
    JOINT_DECISION,
    CONTRACT,
    OTHER
}
