package bilateral.agreement;

/** Where an agreement can stand: the first of these that holds. */
public enum AgreementStatusKind {
    TERMINATED,
    SUSPENDED,
    IN_FORCE,
    PROVISIONALLY_APPLIED,
    SIGNED,
    ADOPTED,
    AGREED,
    UNKNOWN
}
