package bilateral.timeline;

import bilateral.meeting.MeetingFilter;
import bilateral.read.PeriodColumns;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.MeetingTable;
import bilateral.tables.tables.MilestoneTable;
import bilateral.tables.tables.VisitTable;
import bilateral.visit.VisitFilter;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An event as a filter of a timeline sees it, whatever table it stands in.
 *
 * @param period the days that it took
 * @param sectors null means that events of this type have none
 */
record TimelineEvent(EventType type, PeriodColumns period, @Nullable Field<String[]> sectors) {

    static TimelineEvent of(VisitTable visit) {
        return new TimelineEvent(EventType.VISIT, VisitFilter.period(visit), visit.SECTORS);
    }

    static TimelineEvent of(MeetingTable meeting) {
        return new TimelineEvent(EventType.MEETING, MeetingFilter.days(meeting), meeting.SECTORS);
    }

    static TimelineEvent of(AgreementTable agreement) {
        PeriodColumns day =
                day(agreement.DATE_EARLIEST, agreement.DATE_LATEST, agreement.DATE_IS_QUALIFIED);
        return new TimelineEvent(EventType.AGREEMENT, day, agreement.SECTORS);
    }

    static TimelineEvent of(MilestoneTable milestone) {
        PeriodColumns day =
                day(milestone.DATE_EARLIEST, milestone.DATE_LATEST, milestone.DATE_IS_QUALIFIED);
        return new TimelineEvent(EventType.MILESTONE, day, null);
    }

    private static PeriodColumns day(
            Field<LocalDate> earliest, Field<LocalDate> latest, Field<Boolean> qualified) {
        return new PeriodColumns(earliest, latest, earliest, latest, qualified);
    }
}
