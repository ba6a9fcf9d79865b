package bilateral.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Random texts, most of them nearly right, against a grammar in regular expressions. */
class DateTextTests {

    private static final int CASES = 100_000;
    private static final String CHARACTERS = "0123456789-~?%[]./ XY+T\u0661\uFF11\u2212\0\uD800";
    private static final List<String> SEEDS =
            List.of(
                    "2021-10-17",
                    "2021-02-29",
                    "2000-02",
                    "-0044",
                    "-0001-12-31?",
                    "2021~",
                    "[2021-10..2021-10-20]",
                    "[..-0044-03-15]",
                    "[2021..]",
                    "2021-06/..",
                    "2021-10-17/2021-10-20",
                    "/[2020..2021]",
                    "[..2021-10-17]/",
                    "");
    private static final String CALENDAR = "(?!-0000)-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?";
    private static final Pattern DATE = Pattern.compile("(" + CALENDAR + ")[~?%]?");
    private static final Pattern SPAN =
            Pattern.compile("\\[(%1$s)?\\.\\.(%1$s)?(?<!\\[\\.\\.)\\]".formatted(CALENDAR));

    @Test
    void whatIsNoDateIsRefusedAndNothingElseHappens() {
        Random random = new Random(20211114);
        int dates = 0;
        for (int at = 0; at < CASES; at++) {
            String text = text(random);
            boolean accepted = parsesAsDate(text);
            assertThat(accepted).as(text).isEqualTo(isDate(text));
            dates += accepted ? 1 : 0;
        }
        assertThat(dates).isGreaterThan(CASES / 50);
    }

    @Test
    void whatIsNoPeriodIsRefusedAndNothingElseHappens() {
        Random random = new Random(19920129);
        int periods = 0;
        for (int at = 0; at < CASES; at++) {
            String text = text(random);
            boolean accepted = parsesAsPeriod(text);
            assertThat(accepted && !isPeriod(text)).as(text).isFalse();
            periods += accepted ? 1 : 0;
        }
        assertThat(periods).isGreaterThan(CASES / 50);
    }

    private static boolean parsesAsDate(String text) {
        try {
            FuzzyDate date = FuzzyDate.parse(text);
            assertThat(date.edtf()).isEqualTo(text);
            assertThat(FuzzyDate.parse(date.edtf())).isEqualTo(date);
            return true;
        } catch (DateTextException refused) {
            assertThat(refused).message().hasSizeLessThan(700).doesNotContain("\0", "\uD800");
            return false;
        }
    }

    private static boolean parsesAsPeriod(String text) {
        try {
            FuzzyPeriod period = FuzzyPeriod.parse(text, null);
            assertThat(period.edtf()).isEqualTo(text);
            assertThat(FuzzyPeriod.parse(period.edtf(), null)).isEqualTo(period);
            return true;
        } catch (DateTextException refused) {
            assertThat(refused).message().hasSizeLessThan(700).doesNotContain("\0", "\uD800");
            return false;
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, character);
                case 1 -> text.delete(at, Math.min(at + 1, text.length()));
                case 2 -> text.replace(at, Math.min(at + 1, text.length()), "" + character);
                default -> text.insert(at, SEEDS.get(random.nextInt(SEEDS.size())));
            }
        }
        return text.toString();
    }

    private static boolean isDate(String text) {
        var date = DATE.matcher(text);
        if (date.matches()) {
            return exists(date.group(1));
        }
        var span = SPAN.matcher(text);
        return span.matches()
                && (span.group(1) == null || exists(span.group(1)))
                && (span.group(2) == null || exists(span.group(2)))
                && (span.group(1) == null
                        || span.group(2) == null
                        || !first(span.group(1)).isAfter(last(span.group(2))));
    }

    private static boolean isPeriod(String text) {
        String[] sides = text.split("/", -1);
        return sides.length == 2
                && text.length() > 1
                && (sides[0].isEmpty() || isDate(sides[0]))
                && (sides[1].isEmpty() || sides[1].equals("..") || isDate(sides[1]));
    }

    private static boolean exists(String calendar) {
        try {
            first(calendar);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static LocalDate first(String calendar) {
        return LocalDate.parse(calendar + "-01-01".substring(3 * parts(calendar) - 3));
    }

    private static LocalDate last(String calendar) {
        return switch (parts(calendar)) {
            case 1 -> LocalDate.parse(calendar + "-12-31");
            case 2 -> YearMonth.parse(calendar).atEndOfMonth();
            default -> LocalDate.parse(calendar);
        };
    }

    private static int parts(String calendar) {
        return calendar.substring(1).split("-").length;
    }
}
