package bilateral.meeting;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.Tables;
import bilateral.tables.tables.MeetingTable;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** In which order meetings are wanted. */
public record MeetingOrder(MeetingOrderField field, OrderDirection direction) {

    public static final MeetingOrder DEFAULT =
            new MeetingOrder(MeetingOrderField.DATE, OrderDirection.ASC);

    public Ordering<MeetingTable> ordering() {
        return ordering(
                meeting -> meeting.DATE_ASC,
                meeting -> meeting.DATE_DESC,
                meeting -> meeting.UPDATED_AT,
                meeting -> meeting.ID);
    }

    /**
     * The same order of rows that stand for meetings.
     *
     * @param updatedAt when the meeting was last written, which such a row need not hold itself
     */
    public <S> Ordering<S> ordering(
            Function<S, Field<?>> ascending,
            Function<S, Field<?>> descending,
            Function<S, Field<?>> updatedAt,
            Function<S, Field<?>> id) {
        return switch (field) {
            case DATE ->
                    Ordering.byDate(
                            "meeting.date",
                            direction,
                            row -> List.of(ascending.apply(row), id.apply(row)),
                            row -> List.of(descending.apply(row), id.apply(row)));
            case UPDATED_AT ->
                    Ordering.of(
                            "meeting.updated",
                            direction,
                            row -> List.of(updatedAt.apply(row), id.apply(row)));
        };
    }

    /** When the meeting of a row that stands for it was last written. */
    public static Field<OffsetDateTime> updatedAt(Field<UUID> id) {
        return DSL.field(
                DSL.select(Tables.MEETING.UPDATED_AT)
                        .from(Tables.MEETING)
                        .where(Tables.MEETING.ID.eq(id)));
    }
}
