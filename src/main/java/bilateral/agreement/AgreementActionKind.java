package bilateral.agreement;

/** What happened to an agreement. */
public enum AgreementActionKind {
    AGREED,
    ADOPTED,
    SIGNED,
    RATIFIED,
    ACCEPTED,
    APPROVED,
    ACCEDED,
    SUCCEEDED,
    PROVISIONALLY_APPLIED,
    ENTERED_INTO_FORCE,
    SUSPENDED,
    RESUMED,
    AMENDED,
    PROLONGED,
    DENOUNCED,
    WITHDRAWN,
    TERMINATED,
    EXPIRED
}
