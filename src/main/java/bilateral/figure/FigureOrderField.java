package bilateral.figure;

/** What figures can be ordered by. */
enum FigureOrderField {
    START,
    END,
    AMOUNT,
    UPDATED_AT
}
