package bilateral.figure;

/** The stretch of time that an amount is for. */
public enum AmountInterval {
    DAY,
    MONTH,
    QUARTER,
    YEAR
}
