package bilateral.statistics;

import bilateral.read.Answer.Derivation;
import bilateral.read.Arguments;
import bilateral.read.Binds;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.tables.Routines;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queries that count: each event once for the sum, and once in each of its groups. */
final class StatisticsQuery {

    private static final Name EVENT = DSL.name("event");
    private static final Name LEAST = DSL.name("least_days");
    private static final Name MOST = DSL.name("most_days");
    private static final Name QUALIFIED = DSL.name("is_qualified");

    private final StatisticsArguments arguments;
    private final Counted counted;
    private final boolean days;
    private final Binds binds;

    private StatisticsQuery(StatisticsArguments arguments, Counted counted, Binds binds) {
        this.arguments = arguments;
        this.counted = counted;
        this.days = counted.period() != null;
        this.binds = binds;
    }

    /** What the arguments of a field ask for. */
    static Derivation<SummaryTable> of(Scope scope, Arguments given, Binds binds) {
        StatisticsArguments arguments = StatisticsArguments.of(given);
        StatisticsFilter filter = arguments.filter();
        Counted counted =
                switch (arguments.of()) {
                    case VISITS -> CountedVisits.of(scope, filter.visit(), given, binds);
                    case MEETINGS -> CountedMeetings.of(scope, filter.meeting(), given, binds);
                    case AGREEMENTS ->
                            CountedAgreements.of(scope, filter.agreement(), given, binds);
                };
        return new StatisticsQuery(arguments, counted, binds).derivation();
    }

    private Derivation<SummaryTable> derivation() {
        List<CommonTableExpression<?>> shared = new ArrayList<>();
        CommonTableExpression<?> summed = DSL.name("summed").as(summed());
        shared.add(summed);
        GroupTable groups = groups("grouped");
        shared.add(DSL.name(groups.getName()).as(grouped(groups)));
        if (arguments.emptyYears()) {
            GroupTable all = groups("grouped_or_empty");
            shared.add(
                    DSL.name(all.getName())
                            .as(
                                    DSL.select(columns(groups))
                                            .from(groups)
                                            .unionAll(emptyYears(groups))));
            groups = all;
        }
        return new Derivation<>(new SummaryTable(summed, groups, days), shared);
    }

    private GroupTable groups(String name) {
        return new GroupTable(name, arguments.by(), days);
    }

    private List<Field<?>> columns(GroupTable groups) {
        List<Field<?>> columns = new ArrayList<>();
        groups.keys().forEach(key -> columns.addAll(key.columns()));
        measures().forEach(measure -> columns.add(groups.measure(measure.getName())));
        return columns;
    }

    private Select<Record> summed() {
        Table<?> events =
                DSL.select(withDays(List.of(counted.id().as("id"))))
                        .from(counted.table())
                        .where(counted.where())
                        .asTable(EVENT);
        return DSL.select(measures()).from(events);
    }

    private Select<Record> grouped(GroupTable groups) {
        Table<?> events =
                new Keys(counted, groups.keys()).select(withDays(List.of())).asTable(EVENT);
        List<Field<?>> keys =
                groups.keys().stream()
                        .flatMap(key -> key.columns().stream())
                        .<Field<?>>map(key -> event(key.getUnqualifiedName(), key.getDataType()))
                        .toList();
        List<Field<?>> selected = new ArrayList<>(keys);
        selected.addAll(measures());
        return keys.isEmpty()
                ? DSL.select(selected).from(events)
                : DSL.select(selected).from(events).groupBy(keys);
    }

    /** Adds how long an event lasted at least and at most, where that is counted. */
    private List<Field<?>> withDays(List<Field<?>> fields) {
        List<Field<?>> all = new ArrayList<>(fields);
        PeriodColumns period = counted.period();
        if (period != null) {
            all.add(Routines.leastDays(period.startLatest(), period.endEarliest()).as(LEAST));
            all.add(Routines.mostDays(period.startEarliest(), period.endLatest()).as(MOST));
            all.add(period.qualified().as(QUALIFIED));
        }
        return all;
    }

    private List<Field<?>> measures() {
        List<Field<?>> measures = new ArrayList<>();
        measures.add(integer(DSL.count()).as(MeasuredTable.COUNT));
        if (days) {
            Field<Integer> least = event(LEAST, SQLDataType.INTEGER);
            Field<Integer> most = event(MOST, SQLDataType.INTEGER);
            Condition known = least.eq(most).and(event(QUALIFIED, SQLDataType.BOOLEAN).isFalse());
            measures.add(sum(DSL.when(known, least)).as(MeasuredTable.EXACT));
            measures.add(integer(DSL.count(DSL.when(known, least))).as(MeasuredTable.EXACT_VISITS));
            measures.add(sum(least).as(MeasuredTable.MINIMUM));
            measures.add(
                    DSL.when(DSL.count().eq(DSL.count(most)), sum(most)).as(MeasuredTable.MAXIMUM));
        }
        return measures;
    }

    /**
     * The years without an event that is certain of them, from the first to the last that the
     * filter names, or else has one.
     */
    private Select<Record> emptyYears(GroupTable groups) {
        KeyTable year =
                groups.keys().stream()
                        .filter(key -> key.key() == StatisticsField.YEAR)
                        .findFirst()
                        .orElseThrow();
        Condition certain = year.first().eq(year.last()).and(year.doubt().isNull());
        Optional<PeriodFilter> during = Optional.ofNullable(arguments.filter().during());
        Table<?> years =
                DSL.generateSeries(
                                bound(
                                        during.map(PeriodFilter::from),
                                        DSL.min(year.first()),
                                        groups,
                                        certain),
                                bound(
                                        during.map(PeriodFilter::to),
                                        DSL.max(year.first()),
                                        groups,
                                        certain))
                        .as("empty", "year");
        Field<Integer> number = DSL.field(DSL.name("empty", "year"), SQLDataType.INTEGER);
        List<Field<?>> selected = new ArrayList<>();
        for (KeyTable key : groups.keys()) {
            for (Field<?> column : key.columns()) {
                boolean isNumber = column.equals(year.first()) || column.equals(year.last());
                selected.add(isNumber ? number : DSL.castNull(column.getDataType()));
            }
        }
        measures().forEach(measure -> selected.add(DSL.inline(0)));
        return DSL.select(selected)
                .from(years)
                .whereNotExists(
                        DSL.selectOne().from(groups).where(certain).and(year.first().eq(number)));
    }

    private Field<Integer> bound(
            Optional<LocalDate> day, Field<Integer> found, GroupTable groups, Condition certain) {
        return day.map(known -> binds.of(known.getYear()))
                .orElseGet(() -> DSL.field(DSL.select(found).from(groups).where(certain)));
    }

    private static <V> Field<V> event(Name column, DataType<V> type) {
        return DSL.field(EVENT.append(column), type);
    }

    private static Field<Integer> integer(Field<?> number) {
        return DSL.cast(number, SQLDataType.INTEGER);
    }

    /** A sum never fails: it stops where an {@code Int} does. */
    private static Field<Integer> sum(Field<Integer> days) {
        return integer(
                DSL.least(
                        DSL.coalesce(DSL.cast(DSL.sum(days), SQLDataType.BIGINT), DSL.inline(0L)),
                        DSL.inline((long) Integer.MAX_VALUE)));
    }
}
