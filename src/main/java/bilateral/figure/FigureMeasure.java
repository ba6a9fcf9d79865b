package bilateral.figure;

/** What a figure measures. */
public enum FigureMeasure {
    TOTAL_TRADE,
    GOODS_TRADE,
    SERVICES_TRADE,
    EXPORTS,
    DEFENCE_TRADE,
    ARMS_SALES,
    INVESTMENT,
    AID,
    TOURISTS,
    STUDENTS,
    OTHER
}
