package bilateral.timeline;

import bilateral.read.Binds;
import bilateral.read.Dates;
import bilateral.read.Filter;
import bilateral.read.PeriodFilter;
import bilateral.source.Sector;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which events are wanted.
 *
 * @param type any of these
 * @param sector any of these, of which the event has at least one
 * @param during days that the event overlaps
 */
record TimelineFilter(
        @Nullable List<EventType> type,
        @Nullable List<Sector> sector,
        @Nullable PeriodFilter during,
        @Nullable List<TimelineFilter> and,
        @Nullable List<TimelineFilter> or,
        @Nullable TimelineFilter not)
        implements Filter<TimelineEvent, TimelineFilter> {

    @Override
    public Stream<Condition> own(TimelineEvent event, Binds binds) {
        Stream.Builder<Condition> conditions = Stream.builder();
        if (type != null) {
            conditions.add(DSL.inline(event.type().name()).eq(DSL.any(binds.texts(type))));
        }
        if (sector != null) {
            conditions.add(isAbout(event.sectors(), sector, binds));
        }
        if (during != null) {
            conditions.add(Dates.overlap(during, event.period(), binds));
        }
        return conditions.build();
    }

    private static Condition isAbout(
            @Nullable Field<String[]> sectors, List<Sector> wanted, Binds binds) {
        return sectors == null
                ? DSL.falseCondition()
                : DSL.arrayOverlap(sectors, binds.texts(wanted).cast(SQLDataType.CLOB.array()));
    }
}
