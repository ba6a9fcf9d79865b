package bilateral.agreement;

/** Whether an agreement binds a party or covers it as a territory. */
public enum AgreementPartyRole {
    PARTY,
    TERRITORY
}
