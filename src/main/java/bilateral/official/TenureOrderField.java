package bilateral.official;

/** What tenures can be ordered by. */
enum TenureOrderField {
    START,
    END
}
