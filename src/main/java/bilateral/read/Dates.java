package bilateral.read;

import bilateral.graphql.RefusedException;
import bilateral.tables.Routines;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Fuzzy dates as they stand in columns, and days as they stand in arguments. */
public final class Dates {

    /** Under this key a rendering notes that a day was left out. */
    static final String LEFT_OUT = "bilateral.day";

    private static final Field<LocalDate> TODAY =
            DSL.field("(now() at time zone 'UTC')::date", LocalDate.class);

    private Dates() {}

    /** A point of its text. */
    public static FuzzyDate point(String edtf) {
        return FuzzyDate.parse(edtf);
    }

    /** A period of its two columns, the text and the day that an open end is told as of. */
    public static FuzzyPeriod period(@Nullable Object[] columns) {
        return FuzzyPeriod.parse((String) text(columns[0]), (LocalDate) columns[1]);
    }

    /** The start of a period of its two columns. */
    public static @Nullable FuzzyDate start(@Nullable Object[] columns) {
        return period(columns).start();
    }

    /** The end of a period of its two columns. */
    public static @Nullable FuzzyDate end(@Nullable Object[] columns) {
        return period(columns).end();
    }

    /** The argument {@code asOf}; SQL's null where it is not given. */
    public static Field<LocalDate> asOf(Arguments arguments, Binds binds) {
        return asOf(arguments.get("asOf", LocalDate.class), binds);
    }

    /** A day that a function is of; SQL's null, which it takes for today, where it is not given. */
    public static Field<LocalDate> asOf(@Nullable LocalDate day, Binds binds) {
        return day == null ? leftOut(DSL.inline(null, SQLDataType.LOCALDATE)) : binds.of(day);
    }

    /** The argument {@code asOf}; today (UTC) where it is not given. */
    public static Field<LocalDate> asOfOrToday(Arguments arguments, Binds binds) {
        return dayOrToday(arguments.get("asOf", LocalDate.class), binds);
    }

    /** A day; today (UTC) where it is null. */
    public static Field<LocalDate> dayOrToday(@Nullable LocalDate day, Binds binds) {
        return day == null ? leftOut(TODAY) : binds.of(day);
    }

    /** What stands for a day that is left out; the statement is then one of that day. */
    private static Field<LocalDate> leftOut(Field<LocalDate> stands) {
        return CustomField.of(
                "day",
                SQLDataType.LOCALDATE,
                context -> {
                    if (context.data(LEFT_OUT) instanceof AtomicBoolean dependsOnDay) {
                        dependsOnDay.set(true);
                    }
                    context.visit(stands);
                });
    }

    /**
     * Whether a period and the days of a filter have one in common.
     *
     * @throws RefusedException when the filter ends before it starts
     */
    public static Condition overlap(PeriodFilter filter, PeriodColumns period, Binds binds) {
        Condition found = found(filter, period.startEarliest(), period.endLatest(), binds);
        return filter.certainty() == CertaintyFilter.CERTAINLY
                ? found.and(period.qualified().isFalse())
                        .and(until(period.startLatest(), filter.to(), binds))
                        .and(from(period.endEarliest(), filter.from(), binds))
                : found.and(unlessAfter(period.startEarliest(), filter.to(), binds))
                        .and(unlessBefore(period.endLatest(), filter.from(), binds));
    }

    /**
     * Whether a date is one of the days of a filter.
     *
     * @throws RefusedException when the filter ends before it starts
     */
    public static Condition in(PeriodFilter filter, PointColumns date, Binds binds) {
        Condition found = found(filter, date.earliest(), date.latest(), binds);
        return filter.certainty() == CertaintyFilter.CERTAINLY
                ? found.and(date.qualified().isFalse())
                        .and(until(date.latest(), filter.to(), binds))
                        .and(from(date.earliest(), filter.from(), binds))
                : found.and(unlessAfter(date.earliest(), filter.to(), binds))
                        .and(unlessBefore(date.latest(), filter.from(), binds));
    }

    /**
     * What an index of the possible days finds, which is all that there is: what is certain is
     * possible too. Days without a first or last are no reason to look there, as most things lie
     * among them.
     */
    private static Condition found(
            PeriodFilter filter, Field<LocalDate> first, Field<LocalDate> last, Binds binds) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from == null || to == null) {
            return DSL.trueCondition();
        }
        if (from.isAfter(to)) {
            throw RefusedException.badInput(
                    "from is %s, which is after to, %s.".formatted(from, to));
        }
        return DSL.condition(Routines.daysOverlap(first, last, binds.of(from), binds.of(to)));
    }

    private static Condition until(Field<LocalDate> latest, @Nullable LocalDate to, Binds binds) {
        return to == null ? DSL.trueCondition() : latest.le(binds.of(to));
    }

    private static Condition from(
            Field<LocalDate> earliest, @Nullable LocalDate from, Binds binds) {
        return from == null ? DSL.trueCondition() : earliest.ge(binds.of(from));
    }

    private static Condition unlessAfter(
            Field<LocalDate> earliest, @Nullable LocalDate to, Binds binds) {
        return to == null ? DSL.trueCondition() : earliest.isNull().or(earliest.le(binds.of(to)));
    }

    private static Condition unlessBefore(
            Field<LocalDate> latest, @Nullable LocalDate from, Binds binds) {
        return from == null ? DSL.trueCondition() : latest.isNull().or(latest.ge(binds.of(from)));
    }

    /**
     * The order of dates in a list that is short by nature: by the earliest day (else the latest),
     * then by the latest (else the earliest), the undated last; among equals by further columns.
     */
    public static List<OrderField<?>> order(
            Field<LocalDate> earliest, Field<LocalDate> latest, Field<?>... then) {
        List<OrderField<?>> order = new ArrayList<>();
        order.add(DSL.coalesce(earliest, latest).asc().nullsLast());
        order.add(DSL.coalesce(latest, earliest).asc().nullsLast());
        order.addAll(List.of(then));
        return order;
    }

    /** The same for periods: by their start, then by their end. */
    public static List<OrderField<?>> order(PeriodColumns period, Field<?>... then) {
        List<OrderField<?>> order = order(period.startEarliest(), period.startLatest());
        order.addAll(order(period.endEarliest(), period.endLatest(), then));
        return order;
    }

    /** Whether a period has the day of a filter in it, by rules 8 and 9 of dates. */
    public static Condition on(DayFilter filter, PeriodColumns period, Binds binds) {
        Field<LocalDate> day = dayOrToday(filter.asOf(), binds);
        if (filter.certainly()) {
            return period.qualified()
                    .isFalse()
                    .and(period.startLatest().le(day))
                    .and(period.endEarliest().ge(day));
        }
        return period.startEarliest()
                .isNull()
                .or(period.startEarliest().le(day))
                .and(period.endLatest().isNull().or(period.endLatest().ge(day)));
    }

    private static Object text(@Nullable Object column) {
        return java.util.Objects.requireNonNull(column);
    }
}
