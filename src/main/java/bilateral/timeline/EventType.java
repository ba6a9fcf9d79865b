package bilateral.timeline;

/** What an event of a timeline is. */
enum EventType {
    VISIT,
    MEETING,
    AGREEMENT,
    MILESTONE
}
