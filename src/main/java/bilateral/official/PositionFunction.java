package bilateral.official;

/** What the holder of an office does, as far as questions across countries need it. */
public enum PositionFunction {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    FOREIGN_MINISTER,
    DEFENCE_MINISTER,
    CHIEF_OF_MISSION,
    CHIEF_OF_STAFF,
    OTHER
}
