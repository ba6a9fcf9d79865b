package bilateral.agreement;

/** What agreements can be ordered by. */
enum AgreementOrderField {
    DATE,
    UPDATED_AT
}
