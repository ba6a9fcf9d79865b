package bilateral.official;

/** What an office is for, as far as it matters between countries. */
public enum PositionFunction {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    FOREIGN_MINISTER,
    DEFENCE_MINISTER,
    CHIEF_OF_MISSION,
    CHIEF_OF_STAFF,
    OTHER
}
