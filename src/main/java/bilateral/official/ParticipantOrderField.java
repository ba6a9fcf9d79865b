package bilateral.official;

/** What participants can be ordered by. */
enum ParticipantOrderField {
    LISTED
}
