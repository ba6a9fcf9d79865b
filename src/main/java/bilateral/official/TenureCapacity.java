package bilateral.official;

/** In what capacity an office was held. */
public enum TenureCapacity {
    SUBSTANTIVE,
    ACTING,
    AD_INTERIM,
    DESIGNATE
}
