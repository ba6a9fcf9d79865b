package bilateral.country;

/** What a country is, or was when it last existed. */
public enum CountryKind {
    STATE,
    TERRITORY,
    UNION_OF_STATES
}
