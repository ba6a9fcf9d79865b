package bilateral.statistics;

/** What groups can be ordered by. */
enum StatisticsOrderField {
    KEYS,
    COUNT
}
