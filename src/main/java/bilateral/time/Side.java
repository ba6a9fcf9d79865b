package bilateral.time;

import org.jspecify.annotations.Nullable;

/**
 * The start or the end of a period as it was said, before the other side narrows it.
 *
 * @param date null when it is unknown or open
 * @param days the bounds of the date, or those of an open end
 */
record Side(@Nullable FuzzyDate date, Days days) {

    /** The text for what both sides say of the same day; empty when they say nothing. */
    String intersect(Side other) {
        Days both = days.intersect(other.days);
        if (both.isEmpty()) {
            throw Refusal.nothingInCommon(days, other.days);
        }
        String qualifier = combine(qualifier(), other.qualifier());
        if (saysAll(both, qualifier)) {
            return text();
        }
        if (other.saysAll(both, qualifier)) {
            return other.text();
        }
        if (both.unbounded()) {
            return "";
        }
        FuzzyDate date = FuzzyDate.between(both.earliest(), both.latest());
        if (!qualifier.isEmpty() && date.precision() == Precision.SPAN) {
            throw Refusal.qualifiedSpan(date.edtf(), qualifier);
        }
        return date.edtf() + qualifier;
    }

    boolean qualified() {
        return date != null && date.qualified();
    }

    private boolean saysAll(Days both, String qualifier) {
        return date != null && days.equals(both) && qualifier().equals(qualifier);
    }

    private String text() {
        return date == null ? "" : date.edtf();
    }

    private String qualifier() {
        return date == null ? "" : date.qualifier();
    }

    /** Approximate by one side and uncertain by the other is both. */
    private static String combine(String one, String other) {
        if (one.isEmpty() || one.equals(other)) {
            return other;
        }
        return other.isEmpty() ? one : "%";
    }
}
