package bilateral.statistics;

import static bilateral.tables.Tables.AGREEMENT_ACTION;
import static bilateral.tables.Tables.AGREEMENT_SIGNATORY;
import static bilateral.tables.Tables.PARTICIPANT;
import static bilateral.tables.Tables.PARTICIPANT_POSITION;
import static bilateral.tables.Tables.POSITION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

import java.util.UUID;

/**
 * Who took part in an event or signed an agreement: one row for each and each office they did it
 * in.
 *
 * @param on which rows are the event's
 */
record Involved(
        Table<?> table,
        Condition on,
        Field<UUID> official,
        Field<UUID> position,
        Field<String> function) {

    /** Those of a visit or meeting. */
    static Involved participants(Field<UUID> event, Condition side) {
        return new Involved(
                PARTICIPANT
                        .leftJoin(PARTICIPANT_POSITION)
                        .on(PARTICIPANT_POSITION.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                        .leftJoin(POSITION)
                        .on(POSITION.ID.eq(PARTICIPANT_POSITION.POSITION_ID)),
                PARTICIPANT.EVENT_ID.eq(event).and(side),
                PARTICIPANT.OFFICIAL_ID,
                PARTICIPANT_POSITION.POSITION_ID,
                POSITION.FUNCTION);
    }

    /** Those of an agreement. */
    static Involved signatories(Field<UUID> agreement) {
        return new Involved(
                AGREEMENT_ACTION
                        .join(AGREEMENT_SIGNATORY)
                        .on(AGREEMENT_SIGNATORY.ACTION_ID.eq(AGREEMENT_ACTION.ID))
                        .leftJoin(POSITION)
                        .on(POSITION.ID.eq(AGREEMENT_SIGNATORY.POSITION_ID)),
                AGREEMENT_ACTION
                        .AGREEMENT_ID
                        .eq(agreement)
                        .and(AGREEMENT_ACTION.RETRACTED_AT.isNull()),
                AGREEMENT_SIGNATORY.OFFICIAL_ID,
                AGREEMENT_SIGNATORY.POSITION_ID,
                POSITION.FUNCTION);
    }

    /** What one of the three keys is. */
    Field<?> value(StatisticsField key) {
        return switch (key) {
            case OFFICIAL -> official;
            case POSITION -> position;
            case FUNCTION -> function;
            default -> throw new IllegalArgumentException(key + " is no one");
        };
    }
}
