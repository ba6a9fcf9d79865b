package bilateral.time;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A stretch of days from a start to an end, each as exactly as a source tells it.
 *
 * <p>Written in a part of EDTF (ISO 8601-2): {@code S/E}, {@code S/} with an unknown end, {@code
 * S/..} with an open end, {@code /E} and {@code /..} with an unknown start, where S and E are a
 * {@link FuzzyDate}. An unknown end has no bound. An open end says that the period had not ended on
 * the day it was told ({@link #openAsOf()}), so it ends on that day or later; where that day is not
 * known, it has no bound either, but stays open.
 *
 * <p>No period ends before it starts, which narrows the bounds of both sides: {@code 2021/2020-05}
 * is refused, and {@code /2021-05} starts by 31 May 2021. Only the bounds show it: the text, {@link
 * #start()} and {@link #end()} are kept to the letter. Two periods are equal when their texts and
 * the days they were told are. A period that nothing is known of is null, never a text.
 */
public final class FuzzyPeriod {

    private static final String OPEN = "..";
    private static final Comparator<@Nullable FuzzyPeriod> ASCENDING = order(Days.ascending());
    private static final Comparator<@Nullable FuzzyPeriod> DESCENDING = order(Days.descending());

    private final String edtf;
    private final Side start;
    private final Side end;
    private final boolean open;
    private final @Nullable LocalDate openAsOf;
    private final Days startDays;
    private final Days endDays;

    private FuzzyPeriod(
            String edtf,
            @Nullable FuzzyDate start,
            @Nullable FuzzyDate end,
            boolean open,
            @Nullable LocalDate openAsOf) {
        this.edtf = edtf;
        this.start = new Side(start, FuzzyDate.daysOf(start));
        this.end = new Side(end, open ? Days.ANY.from(openAsOf) : FuzzyDate.daysOf(end));
        this.open = open;
        this.openAsOf = openAsOf;
        this.startDays = this.start.days().until(this.end.days().latest());
        this.endDays = this.end.days().from(this.start.days().earliest());
        if (startDays.isEmpty() || endDays.isEmpty()) {
            throw Refusal.reversed(edtf, end + "/" + start);
        }
    }

    /**
     * Reads a period.
     *
     * @param openAsOf the day on which a source said that the period had not ended; null when the
     *     end is not open, or when that day is not known
     * @throws DateTextException when the text is anything else than this class describes, its end
     *     is before its start, or {@code openAsOf} comes with an end that is not open; the message
     *     says what would be right
     */
    public static FuzzyPeriod parse(String edtf, @Nullable LocalDate openAsOf) {
        int slash = edtf.indexOf('/');
        if (slash < 0
                || edtf.length() == 1
                || edtf.startsWith("../")
                || edtf.indexOf('/', slash + 1) >= 0) {
            throw Refusal.ofPeriod(edtf);
        }
        boolean open = edtf.length() == slash + 3 && edtf.endsWith(OPEN);
        if (openAsOf != null && !open) {
            throw Refusal.notOpen(edtf, openAsOf);
        }
        Refusal.requireFourDigitYear(openAsOf);
        FuzzyDate start = slash == 0 ? null : FuzzyDate.parse(edtf.substring(0, slash));
        FuzzyDate end =
                open || edtf.length() == slash + 1
                        ? null
                        : FuzzyDate.parse(edtf.substring(slash + 1));
        return new FuzzyPeriod(edtf, start, end, open, openAsOf);
    }

    /**
     * The period of which it is only known that it went on, for a while at least, on some day of
     * {@code told}: it starts by the latest day of it and ends on its earliest or later.
     *
     * @throws DateTextException when {@code told} is {@linkplain FuzzyDate#qualified() qualified}:
     *     no certain bound follows from it
     */
    public static FuzzyPeriod heldOnSomeDayOf(FuzzyDate told) {
        Refusal.requireUnqualified(told.edtf(), told.qualified());
        return of(Days.ANY.until(told.latest()), Days.ANY.from(told.earliest()));
    }

    /** As {@link #heldOnSomeDayOf(FuzzyDate)}, of all days that {@code told} may include. */
    public static FuzzyPeriod heldOnSomeDayOf(FuzzyPeriod told) {
        Refusal.requireUnqualified(told.edtf(), told.qualified());
        return of(Days.ANY.until(told.endLatest()), Days.ANY.from(told.startEarliest()));
    }

    /**
     * The period of which it is only known that it went on through all of {@code told}: it starts
     * by the earliest day of it and ends on its latest or later.
     *
     * <p>A span is taken as all its days. For a source that says less there is {@link
     * #heldOnSomeDayOf(FuzzyDate)}.
     *
     * @throws DateTextException when {@code told} is {@linkplain FuzzyDate#qualified() qualified}:
     *     no certain bound follows from it
     */
    public static FuzzyPeriod heldThroughout(FuzzyDate told) {
        Refusal.requireUnqualified(told.edtf(), told.qualified());
        return of(Days.ANY.until(told.earliest()), Days.ANY.from(told.latest()));
    }

    /**
     * As {@link #heldThroughout(FuzzyDate)}, through all days that {@code told} may include; a side
     * without a bound gives none.
     */
    public static FuzzyPeriod heldThroughout(FuzzyPeriod told) {
        Refusal.requireUnqualified(told.edtf(), told.qualified());
        return of(Days.ANY.until(told.startEarliest()), Days.ANY.from(told.endLatest()));
    }

    private static FuzzyPeriod of(Days start, Days end) {
        return parse(write(start) + "/" + write(end), null);
    }

    private static String write(Days days) {
        return days.unbounded() ? "" : FuzzyDate.between(days.earliest(), days.latest()).edtf();
    }

    /**
     * What is known of a period of which both this and {@code other} are known.
     *
     * <p>The end stays open when one of both is open and the other adds nothing to it. A side keeps
     * its text where the other side adds nothing; a qualifier on either side stays on the result.
     *
     * @throws DateTextException when no period can be both, or a qualified side would become a
     *     span, which EDTF's form for spans cannot say
     */
    public FuzzyPeriod intersect(FuzzyPeriod other) {
        String startText = start.intersect(other.start);
        Days ends = end.days().intersect(other.end.days());
        LocalDate told = Days.ANY.from(openAsOf).from(other.openAsOf).earliest();
        if ((open || other.open) && ends.equals(Days.ANY.from(told))) {
            return parse(startText + "/" + OPEN, told);
        }
        return parse(startText + "/" + end.intersect(other.end), null);
    }

    /** The text of this period, to the letter. */
    public String edtf() {
        return edtf;
    }

    /** The start as it is written; null when it is unknown. */
    public @Nullable FuzzyDate start() {
        return start.date();
    }

    /** The end as it is written; null when it is unknown or {@linkplain #open() open}. */
    public @Nullable FuzzyDate end() {
        return end.date();
    }

    /** Whether a source said that the period had not ended. */
    public boolean open() {
        return open;
    }

    /** The day on which a source said so; null when the end is not open or the day not known. */
    public @Nullable LocalDate openAsOf() {
        return openAsOf;
    }

    /** The first day on which this period can start; null when there is no such bound. */
    public @Nullable LocalDate startEarliest() {
        return startDays.earliest();
    }

    /** The last day on which this period can start; null when there is no such bound. */
    public @Nullable LocalDate startLatest() {
        return startDays.latest();
    }

    /** The first day on which this period can end; null when there is no such bound. */
    public @Nullable LocalDate endEarliest() {
        return endDays.earliest();
    }

    /** The last day on which this period can end; null when there is no such bound. */
    public @Nullable LocalDate endLatest() {
        return endDays.latest();
    }

    /** Whether either side is {@linkplain FuzzyDate#qualified() qualified}. */
    public boolean qualified() {
        return start.qualified() || end.qualified();
    }

    /**
     * Whether this period, whatever its days are, has one among those from {@code from} to {@code
     * to}, and is not {@linkplain #qualified() qualified}.
     *
     * @param from the first day, null for no bound
     * @param to the last day, null for no bound
     * @throws IllegalArgumentException when {@code from} is after {@code to}
     */
    public boolean certainlyOverlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        Days.requireRange(from, to);
        return !qualified() && startDays.allUntil(to) && endDays.allFrom(from);
    }

    /**
     * Whether this period can have a day among those from {@code from} to {@code to}.
     *
     * @param from the first day, null for no bound
     * @param to the last day, null for no bound
     * @throws IllegalArgumentException when {@code from} is after {@code to}
     */
    public boolean possiblyOverlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        Days.requireRange(from, to);
        return startDays.someUntil(to) && endDays.someFrom(from);
    }

    /** How surely this period goes on on that day; null when it cannot. */
    public @Nullable Certainty certaintyOn(LocalDate day) {
        if (certainlyOverlaps(day, day)) {
            return Certainty.CERTAIN;
        }
        return possiblyOverlaps(day, day) ? Certainty.POSSIBLE : null;
    }

    /**
     * Orders periods by their start and then by their end, each as {@link FuzzyDate#ascending()}
     * orders dates, by the bounds that both sides together give; null comes last.
     *
     * <p>Different texts can compare as equal: an id has to break the tie.
     */
    public static Comparator<@Nullable FuzzyPeriod> ascending() {
        return ASCENDING;
    }

    /**
     * Orders periods the other way round than {@link #ascending()}, but null and sides without a
     * bound still come last.
     */
    public static Comparator<@Nullable FuzzyPeriod> descending() {
        return DESCENDING;
    }

    private static Comparator<@Nullable FuzzyPeriod> order(Comparator<Days> days) {
        Comparator<@Nullable FuzzyPeriod> byStart =
                Comparator.comparing(period -> period == null ? Days.ANY : period.startDays, days);
        Comparator<@Nullable FuzzyPeriod> byEnd =
                Comparator.comparing(period -> period == null ? Days.ANY : period.endDays, days);
        return byStart.thenComparing(byEnd);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FuzzyPeriod period
                && edtf.equals(period.edtf)
                && Objects.equals(openAsOf, period.openAsOf);
    }

    @Override
    public int hashCode() {
        return 31 * edtf.hashCode() + Objects.hashCode(openAsOf);
    }

    @Override
    public String toString() {
        return edtf;
    }
}
