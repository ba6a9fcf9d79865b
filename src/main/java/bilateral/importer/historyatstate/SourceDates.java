package bilateral.importer.historyatstate;

import bilateral.time.DateTextException;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of the data sets: days, months and years in digits, and days in English. */
final class SourceDates {

    /** A month in English, in full or shortened. */
    static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
                    + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
                    + "|Dec(?:ember|\\.)?)";

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?i)\\bbetween (?<month>"
                            + MONTH
                            + ") (?<day>\\d{1,2}), (?<year>\\d{4}),? and$");
    private static final Pattern UNSURE =
            Pattern.compile("(?i)\\b(probably|apparently|between)\\b|\\bor$");
    private static final Pattern ABOUT = Pattern.compile("(?i)\\b(about|approximately|circa)$");
    private static final Pattern BEFORE = Pattern.compile("(?i)\\bbefore$");
    private static final Pattern AFTER = Pattern.compile("(?i)\\bafter$");

    private SourceDates() {}

    /** A day, month or year in digits; null when it is no such date. */
    static @Nullable FuzzyDate read(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return null;
        }
        try {
            return FuzzyDate.parse(text);
        } catch (DateTextException _) {
            return null;
        }
    }

    /**
     * A date with the words before it, as in "On or about".
     *
     * @return the date as exactly as the words leave it: the date itself when they say nothing of
     *     it; uncertain ({@code ?}) when they do, but not plainly
     */
    static FuzzyDate qualify(FuzzyDate date, String words) {
        String before = words.replaceAll("[.,;:]+$", "").strip();
        Matcher between = BETWEEN.matcher(before);
        if (between.find()) {
            LocalDate first =
                    day(
                            between.group("month"),
                            Integer.parseInt(between.group("day")),
                            Integer.parseInt(between.group("year")));
            LocalDate last = date.latest();
            if (first != null && last != null && !first.isAfter(last)) {
                return FuzzyDate.between(first, last);
            }
        }
        if (UNSURE.matcher(before).find()) {
            return FuzzyDate.parse(date.edtf() + "?");
        }
        if (ABOUT.matcher(before).find()) {
            return FuzzyDate.parse(date.edtf() + "~");
        }
        if (BEFORE.matcher(before).find()) {
            return FuzzyDate.parse("[.." + date.edtf() + "]");
        }
        return AFTER.matcher(before).find() ? FuzzyDate.parse("[" + date.edtf() + "..]") : date;
    }

    /** A day; null when there is no such day. */
    static @Nullable LocalDate day(String month, int day, int year) {
        try {
            return LocalDate.of(year, month(month), day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    static int month(String month) {
        return MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ENGLISH)) + 1;
    }

    /** The day that a text begins with, as that of a moment; null when there is none. */
    static @Nullable LocalDate day(String text) {
        FuzzyDate date = text.length() < 10 ? null : read(text.substring(0, 10));
        return date == null ? null : date.latest();
    }

    /**
     * A period that had not ended.
     *
     * @param asOf the day on which it had not; null when it isn't known
     */
    static @Nullable FuzzyPeriod open(String start, @Nullable LocalDate asOf) {
        try {
            return FuzzyPeriod.parse(start + "/..", asOf);
        } catch (DateTextException _) {
            return null;
        }
    }

    /** A period; null when its end is before its start. */
    static @Nullable FuzzyPeriod period(String edtf) {
        try {
            return FuzzyPeriod.parse(edtf, null);
        } catch (DateTextException _) {
            return null;
        }
    }
}
