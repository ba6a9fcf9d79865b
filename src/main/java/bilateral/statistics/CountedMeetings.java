package bilateral.statistics;

import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.tables.Tables.MEETING_PARTY;

import bilateral.meeting.MeetingFilter;
import bilateral.read.Arguments;
import bilateral.read.Binds;
import bilateral.tables.tables.MeetingTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** Meetings, which are counted under the day they were held, or began. */
record CountedMeetings(MeetingTable meeting, Condition where, Arguments arguments, Binds binds)
        implements Counted {

    static Counted of(
            Scope scope, @Nullable MeetingFilter filter, Arguments arguments, Binds binds) {
        MeetingTable meeting = MEETING.as().apply(ALIAS);
        Condition where = MEETING.live().apply(meeting).and(scope.meetings(meeting));
        return new CountedMeetings(
                meeting,
                filter == null ? where : where.and(filter.condition(meeting, binds)),
                arguments,
                binds);
    }

    @Override
    public Table<?> table() {
        return meeting;
    }

    @Override
    public Field<UUID> id() {
        return meeting.ID;
    }

    @Override
    public Field<String> date() {
        return meeting.DATE_EDTF;
    }

    @Override
    public Field<LocalDate> earliest() {
        return meeting.DATE_EARLIEST;
    }

    @Override
    public Field<LocalDate> latest() {
        return meeting.DATE_LATEST;
    }

    @Override
    public Field<String> kind() {
        return meeting.FORMAT;
    }

    @Override
    public Field<String[]> sectors() {
        return meeting.SECTORS;
    }

    @Override
    public Joined<UUID> countries() {
        return new Joined<>(
                MEETING_PARTY,
                MEETING_PARTY.MEETING_ID.eq(meeting.ID).and(MEETING_PARTY.COUNTRY_ID.isNotNull()),
                MEETING_PARTY.COUNTRY_ID);
    }

    @Override
    public Involved involved() {
        return Involved.participants(meeting.ID, CountedVisits.side(arguments, binds));
    }
}
