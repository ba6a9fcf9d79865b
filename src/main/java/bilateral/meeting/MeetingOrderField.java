package bilateral.meeting;

/** What meetings can be ordered by. */
enum MeetingOrderField {
    DATE,
    UPDATED_AT
}
