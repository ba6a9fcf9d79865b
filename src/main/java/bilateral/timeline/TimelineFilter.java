package bilateral.timeline;

import bilateral.read.Binds;
import bilateral.read.Conditions;
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
        return new Conditions(binds)
                        .given(
                                type,
                                types ->
                                        DSL.inline(event.type().name())
                                                .eq(DSL.any(binds.texts(types))))
                        .given(sector, sectors -> isAbout(event.sectors(), sectors, binds))
                        .during(event.period(), during)
                        .stream();
    }

    private static Condition isAbout(
            @Nullable Field<String[]> sectors, List<Sector> wanted, Binds binds) {
        return sectors == null
                ? DSL.falseCondition()
                : DSL.arrayOverlap(sectors, binds.texts(wanted).cast(SQLDataType.CLOB.array()));
    }
}
