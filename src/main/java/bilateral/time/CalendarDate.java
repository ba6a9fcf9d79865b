package bilateral.time;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, a month or a year as it is written: {@code [-]YYYY[-MM[-DD]]}.
 *
 * @param month 0 when only the year is written
 * @param day 0 when only the year, or year and month, are written
 */
record CalendarDate(int year, int month, int day) {

    static final int LAST_YEAR = 9999;

    /** Reads the characters from {@code from} up to {@code to}; null when they are no such date. */
    static @Nullable CalendarDate read(String text, int from, int to) {
        boolean negative = from < to && text.charAt(from) == '-';
        int start = negative ? from + 1 : from;
        int length = to - start;
        if (length != 4 && length != 7 && length != 10) {
            return null;
        }
        int year = digits(text, start, start + 4);
        int month = length >= 7 ? part(text, start + 4) : 0;
        int day = length == 10 ? part(text, start + 7) : 0;
        if (year < 0 || (negative && year == 0) || month < 0 || day < 0) {
            return null;
        }
        CalendarDate date = new CalendarDate(negative ? -year : year, month, day);
        return (length == 4 || date.monthExists()) && (length < 10 || date.dayExists())
                ? date
                : null;
    }

    private static int part(String text, int dash) {
        return text.charAt(dash) == '-' ? digits(text, dash + 1, dash + 3) : -1;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            // Not Character.isDigit: that would let the digits of every other script in.
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }

    private boolean monthExists() {
        return month >= 1 && month <= 12;
    }

    private boolean dayExists() {
        return day >= 1 && day <= 31 && (day <= 28 || YearMonth.of(year, month).isValidDay(day));
    }

    Precision precision() {
        if (month == 0) {
            return Precision.YEAR;
        }
        return day == 0 ? Precision.MONTH : Precision.DAY;
    }

    LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    LocalDate latest() {
        return switch (precision()) {
            case DAY -> LocalDate.of(year, month, day);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case YEAR, SPAN -> LocalDate.of(year, 12, 31);
        };
    }
}
