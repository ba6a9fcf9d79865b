package bilateral.timeline;

import bilateral.read.PeriodColumns;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.MeetingTable;
import bilateral.tables.tables.MilestoneTable;
import bilateral.tables.tables.VisitTable;
import bilateral.visit.VisitFilter;

import org.jooq.Field;
import org.jooq.impl.DSL;
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

    /** A meeting lasts until its end, where one is stated, and for the day it was held else. */
    static TimelineEvent of(MeetingTable meeting) {
        Field<LocalDate> endLatest =
                DSL.when(meeting.END_EDTF.isNull(), meeting.DATE_LATEST)
                        .otherwise(meeting.END_LATEST);
        PeriodColumns period =
                new PeriodColumns(
                        meeting.DATE_EARLIEST,
                        DSL.least(meeting.DATE_LATEST, endLatest),
                        DSL.greatest(meeting.DATE_EARLIEST, meeting.END_EARLIEST),
                        endLatest,
                        DSL.field(
                                meeting.DATE_IS_QUALIFIED
                                        .isTrue()
                                        .or(meeting.END_IS_QUALIFIED.isTrue())));
        return new TimelineEvent(EventType.MEETING, period, meeting.SECTORS);
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
