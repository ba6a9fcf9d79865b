package bilateral.visit;

/** What visits can be ordered by. */
enum VisitOrderField {
    START,
    END,
    UPDATED_AT
}
