package bilateral.importer.historyatstate;

import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The longer stay that the prose about a visit tells: "In U.S. May 1–June 1."
 *
 * <p>A year that isn't written is that of the visit, or the one before or after it where the stay
 * plainly went on over the turn of the year. A stay that does not enclose its visit was not
 * understood.
 */
final class LongerStay {

    private static final String US = "(?:the )?(?:U\\. ?S\\.|United States)";
    private static final String DAY = SourceDates.MONTH + " \\d{1,2}(?:, \\d{4})?";
    private static final Pattern IN =
            Pattern.compile(
                    "(?i)(?:^|.*[.;] )(?:in|visited) "
                            + US
                            + " (?:from )?(?<start>"
                            + DAY
                            + ") ?(?:–|-|—| to | until ) ?(?<end>(?:"
                            + DAY
                            + "|\\d{1,2}(?:, \\d{4})?))(?!\\d).*");
    private static final Pattern ARRIVED =
            Pattern.compile(
                    "(?i)(?:^|.*[.;] )arrived in "
                            + US
                            + " (?<start>"
                            + DAY
                            + ")(?!\\d)(?:.*?\\bdeparted (?:"
                            + US
                            + " )?(?<end>"
                            + DAY
                            + ")(?!\\d))?.*");
    private static final Pattern MENTIONED =
            Pattern.compile(
                    "(?i).*(?:\\bin "
                            + US
                            + " "
                            + SourceDates.MONTH
                            + " \\d|\\b(?:arrived|departed)\\b[^.;]{0,40}? "
                            + SourceDates.MONTH
                            + " \\d).*");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?i)(?:(?<month>"
                            + SourceDates.MONTH
                            + ") )?(?<day>\\d{1,2})(?:, (?<year>\\d{4}))?");

    /** How far from the visit a day of another year is still plain, where no year is written. */
    private static final int OVER_NEW_YEAR = 100;

    private LongerStay() {}

    /** Whether there seems to be something about a longer stay. */
    static boolean isMentioned(String prose) {
        return MENTIONED.matcher(prose).matches();
    }

    /**
     * The stay; null when none is told, or not plainly.
     *
     * @param from the first day of the visit
     * @param to the last day of the visit
     */
    static @Nullable FuzzyPeriod read(String prose, LocalDate from, LocalDate to) {
        Matcher in = IN.matcher(prose);
        if (in.matches()) {
            return enclosing(in.group("start"), in.group("end"), from, to);
        }
        Matcher arrived = ARRIVED.matcher(prose);
        return arrived.matches()
                ? enclosing(arrived.group("start"), arrived.group("end"), from, to)
                : null;
    }

    private static @Nullable FuzzyPeriod enclosing(
            String startText, @Nullable String endText, LocalDate from, LocalDate to) {
        Matcher start = PARTS.matcher(startText);
        if (!start.matches()) {
            return null;
        }
        List<LocalDate> starts =
                days(start, start.group("month"), from.getYear() - 1, from.getYear());
        boolean startHasYear = start.group("year") != null;
        starts.removeIf(
                day ->
                        day.isAfter(from)
                                || !startHasYear
                                        && day.getYear() != from.getYear()
                                        && day.plusDays(OVER_NEW_YEAR).isBefore(from));
        if (starts.isEmpty()) {
            return null;
        }
        LocalDate first = starts.getLast();
        if (endText == null) {
            return SourceDates.period(first + "/");
        }
        Matcher end = PARTS.matcher(endText);
        if (!end.matches()) {
            return null;
        }
        String month = end.group("month") == null ? start.group("month") : end.group("month");
        List<LocalDate> ends = days(end, month, to.getYear(), to.getYear() + 1);
        boolean endHasYear = end.group("year") != null;
        ends.removeIf(
                day ->
                        day.isBefore(to)
                                || !endHasYear
                                        && day.getYear() != to.getYear()
                                        && to.plusDays(OVER_NEW_YEAR).isBefore(day));
        if (ends.isEmpty()) {
            return null;
        }
        return SourceDates.period(first + "/" + ends.getFirst());
    }

    /** The days that a text can be: one where it has a year. */
    private static List<LocalDate> days(Matcher text, String month, int year, int orYear) {
        List<LocalDate> days = new ArrayList<>();
        int day = Integer.parseInt(text.group("day"));
        if (text.group("year") != null) {
            add(days, SourceDates.day(month, day, Integer.parseInt(text.group("year"))));
        } else {
            add(days, SourceDates.day(month, day, year));
            add(days, SourceDates.day(month, day, orYear));
        }
        return days;
    }

    private static void add(List<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }
}
