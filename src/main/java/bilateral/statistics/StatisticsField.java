package bilateral.statistics;

/** What events can be grouped by. */
enum StatisticsField {
    YEAR,
    MONTH,
    COUNTRY,
    FROM,
    TO,
    DIRECTION,
    KIND,
    STATUS,
    SECTOR,
    OFFICIAL,
    POSITION,
    FUNCTION;

    /** Whether it is one of those who took part, or of what they did it as. */
    boolean isInvolvement() {
        return this == OFFICIAL || this == POSITION || this == FUNCTION;
    }

    /** Whether one event can have several. */
    boolean isPlural() {
        return isInvolvement() || this == COUNTRY || this == SECTOR;
    }
}
