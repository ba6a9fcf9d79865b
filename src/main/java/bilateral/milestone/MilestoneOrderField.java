package bilateral.milestone;

/** What milestones can be ordered by. */
enum MilestoneOrderField {
    DATE,
    UPDATED_AT
}
