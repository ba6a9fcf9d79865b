package bilateral.time;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rules of dates and periods told day by day over a few weeks, with no arithmetic on bounds.
 *
 * <p>The first and the last days stand for all days before and after: no text names one of them, so
 * a set that reaches them has no bound on that side.
 */
final class DayByDay {

    static final int DAYS = 63;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 30);

    private DayByDay() {}

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    /** A day that can be named. */
    static int anyDay(Random random) {
        return 2 + random.nextInt(DAYS - 4);
    }

    /** What a text says: the days that it can be, and whether it says so for certain. */
    record Told(String text, BitSet days, boolean qualified) {

        static Told random(Random random) {
            return switch (random.nextInt(6)) {
                case 0, 1 -> calendar(random).qualified(random);
                case 2 -> span("", calendar(random).text);
                case 3 -> span(calendar(random).text, "");
                default -> span(calendar(random).text, calendar(random).text);
            };
        }

        static Told anything() {
            return new Told("", all(index -> true), false);
        }

        private static Told calendar(Random random) {
            String day = day(anyDay(random)).toString();
            String text = random.nextInt(4) == 0 ? day.substring(0, 7) : day;
            return new Told(text, named(text), false);
        }

        private Told qualified(Random random) {
            return random.nextInt(4) == 0
                    ? new Told(text + "~?%".charAt(random.nextInt(3)), days, true)
                    : this;
        }

        /** No day at all when the span is the wrong way round. */
        private static Told span(String first, String last) {
            int from = first.isEmpty() ? 0 : named(first).nextSetBit(0);
            int to = last.isEmpty() ? DAYS - 1 : named(last).length() - 1;
            return new Told(
                    "[" + first + ".." + last + "]",
                    all(index -> from <= index && index <= to),
                    false);
        }

        private static BitSet named(String text) {
            return all(index -> day(index).toString().startsWith(text));
        }
    }

    /** What a text says of a period: every pair of a first and a last day that it can be. */
    record Worlds(BitSet pairs) {

        static Worlds of(BitSet starts, BitSet ends) {
            return where((start, end) -> starts.get(start) && ends.get(end));
        }

        static Worlds where(Period holds) {
            return new Worlds(
                    DayByDay.pairs(
                            pair ->
                                    pair / DAYS <= pair % DAYS
                                            && holds.test(pair / DAYS, pair % DAYS)));
        }

        /** The worlds that a parsed period's bounds leave. */
        static Worlds within(FuzzyPeriod period) {
            return of(
                    between(period.startEarliest(), period.startLatest()),
                    between(period.endEarliest(), period.endLatest()));
        }

        Worlds and(Worlds other) {
            BitSet both = (BitSet) pairs.clone();
            both.and(other.pairs);
            return new Worlds(both);
        }

        boolean isEmpty() {
            return pairs.isEmpty();
        }

        BitSet starts() {
            return pairs.stream()
                    .map(pair -> pair / DAYS)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }

        BitSet ends() {
            return pairs.stream()
                    .map(pair -> pair % DAYS)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }

        boolean any(Period holds) {
            return pairs.stream().anyMatch(pair -> holds.test(pair / DAYS, pair % DAYS));
        }

        boolean every(Period holds) {
            return pairs.stream().allMatch(pair -> holds.test(pair / DAYS, pair % DAYS));
        }
    }

    interface Period {
        boolean test(int start, int end);
    }

    /** The first day of a set as a bound: null when it reaches the first of all days. */
    static @Nullable LocalDate earliest(BitSet days) {
        return days.get(0) ? null : day(days.nextSetBit(0));
    }

    /** The last day of a set as a bound: null when it reaches the last of all days. */
    static @Nullable LocalDate latest(BitSet days) {
        return days.get(DAYS - 1) ? null : day(days.length() - 1);
    }

    /** The days from the first to the last of a set. */
    static BitSet extent(BitSet one, BitSet other) {
        int from = Math.min(one.nextSetBit(0), other.nextSetBit(0));
        int to = Math.max(one.length(), other.length()) - 1;
        return all(index -> from <= index && index <= to);
    }

    static BitSet all(IntPredicate holds) {
        return IntStream.range(0, DAYS).filter(holds).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static BitSet pairs(IntPredicate holds) {
        return IntStream.range(0, DAYS * DAYS)
                .filter(holds)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static BitSet between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return all(
                index ->
                        (from == null || !day(index).isBefore(from))
                                && (to == null || !day(index).isAfter(to)));
    }
}
