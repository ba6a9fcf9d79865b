package bilateral.time;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The days from one bound to the other, both included; a null bound is no bound.
 *
 * <p>What a null means in a comparison depends on the side it stands on, so every comparison of
 * bounds in this package is one of these methods.
 */
record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    static final Days ANY = new Days(null, null);

    /** The earliest bound, where there is none the latest; then the latest, else the earliest. */
    private static final Comparator<Days> DATED =
            Comparator.comparing((Days days) -> first(days.earliest, days.latest))
                    .thenComparing(days -> first(days.latest, days.earliest));

    static Comparator<Days> ascending() {
        return undatedLast(DATED);
    }

    static Comparator<Days> descending() {
        return undatedLast(DATED.reversed());
    }

    private static Comparator<Days> undatedLast(Comparator<Days> dated) {
        return (a, b) ->
                a.unbounded() || b.unbounded()
                        ? Boolean.compare(a.unbounded(), b.unbounded())
                        : dated.compare(a, b);
    }

    private static LocalDate first(@Nullable LocalDate preferred, @Nullable LocalDate other) {
        if (preferred != null) {
            return preferred;
        }
        if (other == null) {
            throw new IllegalArgumentException("No bound to order by");
        }
        return other;
    }

    boolean unbounded() {
        return earliest == null && latest == null;
    }

    boolean isEmpty() {
        return earliest != null && latest != null && earliest.isAfter(latest);
    }

    Days from(@Nullable LocalDate day) {
        boolean narrows = day != null && (earliest == null || day.isAfter(earliest));
        return narrows ? new Days(day, latest) : this;
    }

    Days until(@Nullable LocalDate day) {
        boolean narrows = day != null && (latest == null || day.isBefore(latest));
        return narrows ? new Days(earliest, day) : this;
    }

    Days intersect(Days other) {
        return from(other.earliest).until(other.latest);
    }

    boolean allFrom(@Nullable LocalDate day) {
        return day == null || (earliest != null && !earliest.isBefore(day));
    }

    boolean allUntil(@Nullable LocalDate day) {
        return day == null || (latest != null && !latest.isAfter(day));
    }

    boolean someFrom(@Nullable LocalDate day) {
        return day == null || latest == null || !latest.isBefore(day);
    }

    boolean someUntil(@Nullable LocalDate day) {
        return day == null || earliest == null || !earliest.isAfter(day);
    }

    /** Refuses a range to ask about that has no day in it: no answer about it would be right. */
    static void requireRange(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (new Days(from, to).isEmpty()) {
            throw new IllegalArgumentException(
                    "from (" + from + ") is after to (" + to + "): write the earlier day first");
        }
    }
}
