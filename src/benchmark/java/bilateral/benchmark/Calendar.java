package bilateral.benchmark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The time of the world, and days as sources tell them. Days are counted from its first. */
final class Calendar {

    static final LocalDate FIRST = LocalDate.of(1946, 1, 1);
    static final int DAYS = 29_220;

    private Calendar() {}

    /** The nearest day from which a stay is over in the world's time. */
    static int clamp(int day) {
        return Math.clamp(day, 0, DAYS - 30);
    }

    static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    static String month(int day) {
        return day(day).toString().substring(0, 7);
    }

    static int year(int day) {
        return day(day).getYear();
    }

    /** A day as a source tells it; null when it does not. */
    static @Nullable String point(Dice dice, int day) {
        int kind = dice.below(100);
        if (kind < 72) {
            return day(day).toString();
        } else if (kind < 84) {
            return month(day);
        } else if (kind < 90) {
            return Integer.toString(year(day));
        } else if (kind < 93) {
            return "[%s..%s]".formatted(day(day - dice.below(7)), day(day + dice.between(1, 7)));
        } else if (kind < 95) {
            return "[..%s]".formatted(day(day));
        } else if (kind < 97) {
            return month(day) + "~";
        } else if (kind < 98) {
            return year(day) + "?";
        } else if (kind < 99) {
            return day(day) + "%";
        }
        return null;
    }

    /** A stay of some nights as a source tells it. */
    static Stay stay(Dice dice, int start, int nights) {
        LocalDate from = day(start);
        LocalDate to = day(start + nights);
        int kind = dice.below(1000);
        if (kind < 600) {
            return new Stay(from + "/" + to, null);
        } else if (kind < 700) {
            return new Stay(from + "/", null);
        } else if (kind < 760) {
            return new Stay(month(start) + "/" + month(start + nights), null);
        } else if (kind < 800) {
            return new Stay(month(start) + "/", null);
        } else if (kind < 830) {
            return new Stay(year(start) + "/", null);
        } else if (kind < 880) {
            return new Stay("[%s..%s]/".formatted(from, from.plusDays(6)), null);
        } else if (kind < 910) {
            return new Stay("[..%s]/%s".formatted(from, to), null);
        } else if (kind < 930) {
            return new Stay("/" + to, null);
        } else if (kind < 950) {
            return new Stay(month(start) + "~/", null);
        } else if (kind < 960) {
            return new Stay(year(start) + "?/", null);
        } else if (kind < 975) {
            return new Stay(from + "/..", from.plusDays(1));
        } else if (kind < 985) {
            return new Stay("[%s..]/".formatted(from), null);
        } else if (kind < 990) {
            return new Stay(from + "/..", null);
        }
        return Stay.UNKNOWN;
    }

    /** The time of an office that is held from a day up to another, without that. */
    static Stay term(Dice dice, int start, int end) {
        int kind = dice.below(100);
        if (end >= DAYS) {
            return new Stay(day(start) + "/..", day(DAYS - dice.between(1, 300)));
        } else if (kind < 60) {
            return new Stay(day(start) + "/" + day(end - 1), null);
        } else if (kind < 75) {
            return new Stay(month(start) + "/" + month(end - 1), null);
        } else if (kind < 85) {
            return new Stay(year(start) + "/" + year(end - 1), null);
        } else if (kind < 90) {
            return new Stay(day(start) + "/", null);
        } else if (kind < 94) {
            return new Stay("[..%s]/[%s..]".formatted(day(start), day(end - 1)), null);
        } else if (kind < 97) {
            return new Stay(year(start) + "~/" + year(end - 1) + "~", null);
        }
        return new Stay("/" + day(end - 1), null);
    }

    /**
     * A period in EDTF.
     *
     * @param edtf null when nothing is known
     * @param openAsOf the day on which it was told that the end is open
     */
    record Stay(@Nullable String edtf, @Nullable LocalDate openAsOf) {
        static final Stay UNKNOWN = new Stay(null, null);
    }
}
