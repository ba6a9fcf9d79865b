package bilateral.time;

/** How a date was written: as a day, a month, a year, or a span with an unknown day in it. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    SPAN
}
