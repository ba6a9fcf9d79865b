package bilateral.meeting;

/** How the parties met. */
public enum MeetingFormat {
    BILATERAL,
    MULTILATERAL,
    SUMMIT,
    MINISTERIAL,
    TALKS,
    CALL,
    OTHER
}
