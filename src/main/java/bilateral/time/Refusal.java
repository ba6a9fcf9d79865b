package bilateral.time;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Finds the words for what is wrong with a text and what would be right. */
final class Refusal {

    private static final int QUOTED = 60;
    private static final String FORMS =
            "write YYYY, YYYY-MM or YYYY-MM-DD, such as 2021-02-03, or a span such as"
                    + " [2021-02-03..2021-02-07]";

    private Refusal() {}

    static DateTextException ofDate(String text) {
        return new DateTextException(quote(text) + " is not a date: " + dateAdvice(text));
    }

    static DateTextException ofPeriod(String text) {
        return new DateTextException(quote(text) + " is not a period: " + periodAdvice(text));
    }

    static DateTextException ofSpan(String text) {
        return new DateTextException(quote(text) + " is not a date: " + spanAdvice(text));
    }

    static DateTextException reversed(String text, String instead) {
        return new DateTextException(
                quote(text) + " ends before it begins: write the earlier side first, " + instead);
    }

    static DateTextException notOpen(String text, LocalDate openAsOf) {
        return new DateTextException(
                quote(text)
                        + " has no open end that a source could have told on "
                        + openAsOf
                        + ": leave that day out, or write the end as .., such as 2021-02/..");
    }

    static DateTextException nothingInCommon(Days one, Days other) {
        return new DateTextException(
                "[%s..%s] and [%s..%s] have no day in common: one of both is told wrong"
                        .formatted(
                                orNothing(one.earliest()),
                                orNothing(one.latest()),
                                orNothing(other.earliest()),
                                orNothing(other.latest())));
    }

    static DateTextException qualifiedSpan(String span, String qualifier) {
        return new DateTextException(
                "%s cannot take %s: only a day, a month or a year can be qualified"
                        .formatted(span, qualifier));
    }

    static void requireUnqualified(String text, boolean qualified) {
        if (qualified) {
            throw new DateTextException(
                    "Nothing certain follows from "
                            + quote(text)
                            + ": write the span that it is meant to be, without ~ ? %");
        }
    }

    private static Object orNothing(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    static void requireFourDigitYear(@Nullable LocalDate day) {
        if (day != null && Math.abs(day.getYear()) > CalendarDate.LAST_YEAR) {
            throw new DateTextException(
                    day + " cannot be written: years go from -9999 to 9999, with four digits");
        }
    }

    private static String dateAdvice(String text) {
        if (text.isEmpty()) {
            return "leave the date out, or " + FORMS;
        }
        if (text.equals("..")) {
            return "leave the date out, or write what is known of it, such as [..2021-02-03]";
        }
        if (text.indexOf('/') >= 0) {
            return "it reads as a period; write one day in a span as [2021-02-03..2021-02-07]";
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return FORMS + ", without spaces";
        }
        if (!text.chars().allMatch(character -> character < 128)) {
            return FORMS + ", with the digits 0 to 9 and the hyphen-minus only";
        }
        if (text.indexOf('X') >= 0) {
            return "write unknown digits as a span, such as [2020..2029] for 202X";
        }
        if (hasQualifier(text.substring(0, text.length() - 1))) {
            return "one of ~ ? % may stand at the end, such as 2021-02~";
        }
        return calendarAdvice(hasQualifier(text) ? text.substring(0, text.length() - 1) : text);
    }

    private static String calendarAdvice(String text) {
        String unsigned = text.startsWith("-") ? text.substring(1) : text;
        if (text.startsWith("-0000")) {
            return "the year before 1 is 0000, and -0001 the one before that";
        }
        if (unsigned.matches("[Y+].*|[0-9]{5}.*")) {
            return "years go from -9999 to 9999, with four digits, such as 2021-02-03";
        }
        if (!unsigned.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
            return FORMS;
        }
        int month = Integer.parseInt(unsigned, 5, 7, 10);
        if (month < 1 || month > 12) {
            return "write a month from 01 to 12, such as 2021-02";
        }
        int year = Integer.parseInt(unsigned, 0, 4, 10) * (text.startsWith("-") ? -1 : 1);
        YearMonth yearMonth = YearMonth.of(year, month);
        return "write a day from 01 to %d, the last of %s %s"
                .formatted(
                        yearMonth.lengthOfMonth(),
                        yearMonth.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        text.substring(0, text.length() - unsigned.length() + 4));
    }

    private static String spanAdvice(String text) {
        if (text.equals("[..]")) {
            return "leave the date out, or write what is known of it, such as [..2021-02-03]";
        }
        if (hasQualifier(text)) {
            return "~ ? % cannot stand in or after a span; widen the span instead";
        }
        return "write one day in a span as [2021-02-03..2021-02-07], [..2021-02-07] or"
                + " [2021-02-03..]";
    }

    private static String periodAdvice(String text) {
        if (text.isEmpty() || text.equals("/")) {
            return "leave the period out, or write what is known of it, such as 2021-02/";
        }
        if (text.startsWith("../")) {
            return "write an unknown start as nothing, such as /2021-02-07";
        }
        return "write start/end, such as 2021-02-03/2021-02-07, with nothing after the / where"
                + " the end is unknown and .. where it is open";
    }

    private static boolean hasQualifier(String text) {
        return text.chars().anyMatch(character -> "~?%".indexOf(character) >= 0);
    }

    /** The text in quotes, shortened, with what cannot be printed on one line escaped. */
    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .limit(QUOTED)
                .forEach(
                        point -> {
                            if (point < 128 ? point >= 32 && point < 127 : printable(point)) {
                                quoted.appendCodePoint(point);
                            } else {
                                quoted.append("\\u%04X".formatted(point));
                            }
                        });
        return quoted.append(text.codePointCount(0, text.length()) > QUOTED ? "…\"" : "\"")
                .toString();
    }

    private static boolean printable(int point) {
        return Character.isLetterOrDigit(point);
    }
}
