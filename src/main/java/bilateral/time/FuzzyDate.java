package bilateral.time;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * One day, as exactly as a source tells it: a day, a month, a year, or some day in a span.
 *
 * <p>Written in a part of EDTF (ISO 8601-2): {@code [-]YYYY[-MM[-DD]]}, which one of {@code ~}
 * (approximate), {@code ?} (uncertain) or {@code %} (both) may follow, or {@code [a..b]}, {@code
 * [..b]} or {@code [a..]} for one day in that span. Days are proleptic Gregorian, years go from
 * -9999 to 9999 and year 0 is 1 BC. The text is kept to the letter, and two dates are equal when
 * their texts are. A date that nothing is known of is null, never a text.
 */
public final class FuzzyDate {

    private static final Comparator<@Nullable FuzzyDate> ASCENDING =
            Comparator.comparing(FuzzyDate::daysOf, Days.ascending());
    private static final Comparator<@Nullable FuzzyDate> DESCENDING =
            Comparator.comparing(FuzzyDate::daysOf, Days.descending());

    private final String edtf;
    private final Days days;
    private final Precision precision;
    private final boolean qualified;

    private FuzzyDate(String edtf, Days days, Precision precision, boolean qualified) {
        this.edtf = edtf;
        this.days = days;
        this.precision = precision;
        this.qualified = qualified;
    }

    /**
     * Reads a date.
     *
     * @throws DateTextException when the text is anything else than this class describes; the
     *     message says what would be right
     */
    public static FuzzyDate parse(String edtf) {
        if (edtf.startsWith("[")) {
            return parseSpan(edtf);
        }
        boolean qualified = !edtf.isEmpty() && isQualifier(edtf.charAt(edtf.length() - 1));
        CalendarDate date =
                CalendarDate.read(edtf, 0, qualified ? edtf.length() - 1 : edtf.length());
        if (date == null) {
            throw Refusal.ofDate(edtf);
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.precision() == Precision.DAY ? earliest : date.latest();
        return new FuzzyDate(edtf, new Days(earliest, latest), date.precision(), qualified);
    }

    private static FuzzyDate parseSpan(String edtf) {
        int dots = edtf.indexOf("..");
        int end = edtf.length() - 1;
        if (dots < 0 || edtf.charAt(end) != ']' || edtf.equals("[..]")) {
            throw Refusal.ofSpan(edtf);
        }
        CalendarDate first = dots == 1 ? null : side(edtf, 1, dots);
        CalendarDate last = dots + 2 == end ? null : side(edtf, dots + 2, end);
        Days days =
                new Days(
                        first == null ? null : first.earliest(),
                        last == null ? null : last.latest());
        if (days.isEmpty()) {
            throw Refusal.reversed(
                    edtf,
                    "[%s..%s]".formatted(edtf.substring(dots + 2, end), edtf.substring(1, dots)));
        }
        return new FuzzyDate(edtf, days, Precision.SPAN, false);
    }

    private static CalendarDate side(String edtf, int from, int to) {
        CalendarDate date = CalendarDate.read(edtf, from, to);
        if (date != null) {
            return date;
        }
        String side = edtf.substring(from, to);
        throw side.chars().anyMatch(character -> isQualifier((char) character) || character == '.')
                ? Refusal.ofSpan(edtf)
                : Refusal.ofDate(side);
    }

    private static boolean isQualifier(char character) {
        return character == '~' || character == '?' || character == '%';
    }

    /**
     * Writes the shortest date with these bounds: the day, month or year that they enclose, else a
     * span of days.
     *
     * @param earliest null when the date may be any day up to the latest
     * @param latest null when the date may be any day from the earliest on
     * @throws DateTextException when neither bound is given, the latest is before the earliest, or
     *     a year is outside -9999 to 9999
     */
    public static FuzzyDate between(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Refusal.requireFourDigitYear(earliest);
        Refusal.requireFourDigitYear(latest);
        return parse(write(earliest, latest));
    }

    private static String write(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest != null && earliest.equals(latest)) {
            return earliest.toString();
        }
        if (earliest != null && latest != null && earliest.getDayOfMonth() == 1) {
            if (earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1))) {
                return earliest.toString().substring(0, earliest.toString().length() - 6);
            }
            YearMonth month = YearMonth.from(earliest);
            if (latest.equals(month.atEndOfMonth())) {
                return month.toString();
            }
        }
        return "[%s..%s]".formatted(earliest == null ? "" : earliest, latest == null ? "" : latest);
    }

    /** The text of this date, to the letter. */
    public String edtf() {
        return edtf;
    }

    /** The first day that this date can be; null when there is no such bound. */
    public @Nullable LocalDate earliest() {
        return days.earliest();
    }

    /** The last day that this date can be; null when there is no such bound. */
    public @Nullable LocalDate latest() {
        return days.latest();
    }

    /** How this date is written; a span of one day or one month is still a span. */
    public Precision precision() {
        return precision;
    }

    /** Whether {@code ~}, {@code ?} or {@code %} follows: such a date is nowhere for certain. */
    public boolean qualified() {
        return qualified;
    }

    /**
     * Whether every day that this date can be is among those from {@code from} to {@code to}, and
     * the date is not {@linkplain #qualified() qualified}.
     *
     * @param from the first day, null for no bound
     * @param to the last day, null for no bound
     * @throws IllegalArgumentException when {@code from} is after {@code to}
     */
    public boolean certainlyIn(@Nullable LocalDate from, @Nullable LocalDate to) {
        Days.requireRange(from, to);
        return !qualified && days.allFrom(from) && days.allUntil(to);
    }

    /**
     * Whether some day that this date can be is among those from {@code from} to {@code to}.
     *
     * @param from the first day, null for no bound
     * @param to the last day, null for no bound
     * @throws IllegalArgumentException when {@code from} is after {@code to}
     */
    public boolean possiblyIn(@Nullable LocalDate from, @Nullable LocalDate to) {
        Days.requireRange(from, to);
        return days.someFrom(from) && days.someUntil(to);
    }

    /**
     * Orders dates by their earliest day (where there is none, the latest), then by their latest
     * (where there is none, the earliest); null, which is undated, comes last.
     *
     * <p>Different texts can compare as equal: an id has to break the tie.
     */
    public static Comparator<@Nullable FuzzyDate> ascending() {
        return ASCENDING;
    }

    /** Orders dates the other way round than {@link #ascending()}, but null still comes last. */
    public static Comparator<@Nullable FuzzyDate> descending() {
        return DESCENDING;
    }

    static Days daysOf(@Nullable FuzzyDate date) {
        return date == null ? Days.ANY : date.days;
    }

    /** The qualifier as it is written; empty when there is none. */
    String qualifier() {
        return qualified ? edtf.substring(edtf.length() - 1) : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FuzzyDate date && edtf.equals(date.edtf);
    }

    @Override
    public int hashCode() {
        return edtf.hashCode();
    }

    @Override
    public String toString() {
        return edtf;
    }
}
