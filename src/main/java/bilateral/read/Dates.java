package bilateral.read;

import bilateral.graphql.RefusedException;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
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
        return day(arguments.get("asOf", LocalDate.class), binds);
    }

    /** A day; SQL's null where it is null. */
    public static Field<LocalDate> day(@Nullable LocalDate day, Binds binds) {
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
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        check(from, to);
        boolean certainly = filter.certainty() == CertaintyFilter.CERTAINLY;
        Condition condition = certainly ? period.qualified().isFalse() : DSL.noCondition();
        if (to != null) {
            condition =
                    condition.and(
                            certainly
                                    ? period.startLatest().le(binds.of(to))
                                    : period.startEarliest()
                                            .isNull()
                                            .or(period.startEarliest().le(binds.of(to))));
        }
        if (from != null) {
            condition =
                    condition.and(
                            certainly
                                    ? period.endEarliest().ge(binds.of(from))
                                    : period.endLatest()
                                            .isNull()
                                            .or(period.endLatest().ge(binds.of(from))));
        }
        return condition;
    }

    /**
     * Whether a date is one of the days of a filter.
     *
     * @throws RefusedException when the filter ends before it starts
     */
    public static Condition in(PeriodFilter filter, PointColumns date, Binds binds) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        check(from, to);
        boolean certainly = filter.certainty() == CertaintyFilter.CERTAINLY;
        Condition condition = certainly ? date.qualified().isFalse() : DSL.noCondition();
        if (to != null) {
            condition =
                    condition.and(
                            certainly
                                    ? date.latest().le(binds.of(to))
                                    : date.earliest()
                                            .isNull()
                                            .or(date.earliest().le(binds.of(to))));
        }
        if (from != null) {
            condition =
                    condition.and(
                            certainly
                                    ? date.earliest().ge(binds.of(from))
                                    : date.latest().isNull().or(date.latest().ge(binds.of(from))));
        }
        return condition;
    }

    private static void check(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw RefusedException.badInput(
                    "from is %s, which is after to, %s.".formatted(from, to));
        }
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
