package bilateral.time;

import static bilateral.time.DayByDay.DAYS;
import static bilateral.time.DayByDay.all;
import static bilateral.time.DayByDay.anyDay;
import static bilateral.time.DayByDay.day;
import static bilateral.time.DayByDay.earliest;
import static bilateral.time.DayByDay.extent;
import static bilateral.time.DayByDay.latest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bilateral.time.DayByDay.Told;
import bilateral.time.DayByDay.Worlds;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random dates and periods: what holds in every, in some or in no world, counted day by day. */
class DayByDayTests {

    private static final int CASES = 3000;

    /** A random range to ask about: either side may have no bound. */
    private record Range(int first, int last, @Nullable LocalDate from, @Nullable LocalDate to) {

        static Range random(Random random) {
            int one = anyDay(random);
            int other = random.nextInt(3) == 0 ? one : anyDay(random);
            boolean bounded = random.nextInt(5) > 0;
            boolean ends = random.nextInt(5) > 0;
            return new Range(
                    bounded ? Math.min(one, other) : 0,
                    ends ? Math.max(one, other) : DAYS - 1,
                    bounded ? day(Math.min(one, other)) : null,
                    ends ? day(Math.max(one, other)) : null);
        }

        boolean contains(int day) {
            return first <= day && day <= last;
        }

        boolean overlaps(int start, int end) {
            return IntStream.rangeClosed(start, end).anyMatch(this::contains);
        }

        boolean isOneDay() {
            return from != null && from.equals(to);
        }
    }

    /** A random period with the worlds that its text leaves; none when it is to be refused. */
    private record ToldPeriod(
            Told start, Told end, String text, @Nullable LocalDate openAsOf, Worlds worlds) {

        static ToldPeriod random(Random random) {
            Told start = random.nextInt(6) == 0 ? Told.anything() : Told.random(random);
            return switch (random.nextInt(8)) {
                case 0 -> of(start, Told.anything(), "..", null);
                case 1 -> {
                    int told = anyDay(random);
                    Told end = new Told("", all(index -> index >= told), false);
                    yield of(start, end, "..", day(told));
                }
                case 2 -> of(start, Told.anything(), "", null);
                default -> {
                    Told end = Told.random(random);
                    yield of(start, end, end.text(), null);
                }
            };
        }

        private static ToldPeriod of(
                Told start, Told end, String endText, @Nullable LocalDate openAsOf) {
            return new ToldPeriod(
                    start,
                    end,
                    start.text() + "/" + endText,
                    openAsOf,
                    Worlds.of(start.days(), end.days()));
        }

        /** One that can be, and that says something. */
        static ToldPeriod randomPossible(Random random) {
            ToldPeriod told = random(random);
            return told.worlds.isEmpty() || told.text.equals("/") ? randomPossible(random) : told;
        }

        static ToldPeriod randomUnqualified(Random random) {
            ToldPeriod told = randomPossible(random);
            return told.qualified() ? randomUnqualified(random) : told;
        }

        boolean qualified() {
            return start.qualified() || end.qualified();
        }

        FuzzyPeriod parse() {
            return FuzzyPeriod.parse(text, openAsOf);
        }
    }

    private static Told possible(Random random) {
        Told told = Told.random(random);
        return told.days().isEmpty() ? possible(random) : told;
    }

    @Test
    void aDateIsInARangeWhenEveryOrSomeDayOfItIs() {
        Random random = new Random(7);
        for (int at = 0; at < CASES; at++) {
            Told told = Told.random(random);
            if (told.days().isEmpty()) {
                assertThatExceptionOfType(DateTextException.class)
                        .isThrownBy(() -> FuzzyDate.parse(told.text()));
                continue;
            }
            FuzzyDate date = FuzzyDate.parse(told.text());
            assertThat(date.earliest()).isEqualTo(earliest(told.days()));
            assertThat(date.latest()).isEqualTo(latest(told.days()));
            Range range = Range.random(random);
            assertThat(date.certainlyIn(range.from, range.to))
                    .as("%s certainly in %s", told.text(), range)
                    .isEqualTo(!told.qualified() && told.days().stream().allMatch(range::contains));
            assertThat(date.possiblyIn(range.from, range.to))
                    .as("%s possibly in %s", told.text(), range)
                    .isEqualTo(told.days().stream().anyMatch(range::contains));
        }
    }

    @Test
    void bothSidesOfAPeriodAreAsTightAsItsWorlds() {
        Random random = new Random(6);
        for (int at = 0; at < CASES; at++) {
            ToldPeriod told = ToldPeriod.random(random);
            if (told.worlds.isEmpty() || told.text.equals("/")) {
                assertThatExceptionOfType(DateTextException.class).isThrownBy(told::parse);
                continue;
            }
            FuzzyPeriod period = told.parse();
            assertThat(period.edtf()).isEqualTo(told.text);
            assertBounds(period, told.worlds);
        }
    }

    @Test
    void aPeriodOverlapsARangeWhenItDoesInEveryOrSomeWorld() {
        Random random = new Random(8);
        for (int at = 0; at < CASES; at++) {
            ToldPeriod told = ToldPeriod.randomPossible(random);
            FuzzyPeriod period = told.parse();
            Range range = Range.random(random);
            boolean certainly = !told.qualified() && told.worlds.every(range::overlaps);
            boolean possibly = told.worlds.any(range::overlaps);
            assertThat(period.certainlyOverlaps(range.from, range.to))
                    .as("%s certainly overlaps %s", told.text, range)
                    .isEqualTo(certainly);
            assertThat(period.possiblyOverlaps(range.from, range.to))
                    .as("%s possibly overlaps %s", told.text, range)
                    .isEqualTo(possibly);
            if (range.isOneDay()) {
                assertThat(period.certaintyOn(day(range.first)))
                        .isEqualTo(
                                certainly
                                        ? Certainty.CERTAIN
                                        : possibly ? Certainty.POSSIBLE : null);
            }
        }
    }

    @Test
    void whatWasHeldOnSomeDayMetOneOfItsDays() {
        Random random = new Random(5);
        for (int at = 0; at < CASES; at++) {
            Told told = possible(random);
            FuzzyDate date = FuzzyDate.parse(told.text());
            if (told.qualified()) {
                assertThatExceptionOfType(DateTextException.class)
                        .isThrownBy(() -> FuzzyPeriod.heldOnSomeDayOf(date));
            } else {
                assertBounds(FuzzyPeriod.heldOnSomeDayOf(date), meeting(told.days()));
            }
        }
    }

    @Test
    void whatWasHeldOnSomeDayOfAPeriodMetOneOfItsDays() {
        Random random = new Random(55);
        for (int at = 0; at < CASES; at++) {
            ToldPeriod told = ToldPeriod.randomUnqualified(random);
            BitSet days = extent(told.worlds.starts(), told.worlds.ends());
            if (days.cardinality() < DAYS) {
                assertBounds(FuzzyPeriod.heldOnSomeDayOf(told.parse()), meeting(days));
            } else {
                assertThatExceptionOfType(DateTextException.class)
                        .isThrownBy(() -> FuzzyPeriod.heldOnSomeDayOf(told.parse()));
            }
        }
    }

    @Test
    void whatWasHeldThroughoutMetAllDays() {
        Random random = new Random(555);
        for (int at = 0; at < CASES; at++) {
            Told told = possible(random);
            FuzzyDate date = FuzzyDate.parse(told.text());
            if (told.qualified()) {
                assertThatExceptionOfType(DateTextException.class)
                        .isThrownBy(() -> FuzzyPeriod.heldThroughout(date));
            } else {
                assertBounds(FuzzyPeriod.heldThroughout(date), covering(told.days()));
            }
        }
    }

    @Test
    void whatWasHeldThroughoutAPeriodMetAllDays() {
        Random random = new Random(5555);
        for (int at = 0; at < CASES; at++) {
            ToldPeriod told = ToldPeriod.randomUnqualified(random);
            BitSet days = extent(told.worlds.starts(), told.worlds.ends());
            if (days.cardinality() < DAYS) {
                assertBounds(FuzzyPeriod.heldThroughout(told.parse()), covering(days));
            } else {
                assertThatExceptionOfType(DateTextException.class)
                        .isThrownBy(() -> FuzzyPeriod.heldThroughout(told.parse()));
            }
        }
    }

    @Test
    void whatTwoPeriodsSayTogetherAreTheirCommonWorlds() {
        Random random = new Random(50);
        int possible = 0;
        for (int at = 0; at < CASES; at++) {
            ToldPeriod one = ToldPeriod.randomUnqualified(random);
            ToldPeriod other = ToldPeriod.randomUnqualified(random);
            Worlds both = one.worlds.and(other.worlds);
            FuzzyPeriod first = one.parse();
            FuzzyPeriod second = other.parse();
            if (both.isEmpty()) {
                assertThatExceptionOfType(DateTextException.class)
                        .as("%s and %s", one.text, other.text)
                        .isThrownBy(() -> first.intersect(second));
                continue;
            }
            possible++;
            FuzzyPeriod intersection = first.intersect(second);
            assertBounds(intersection, both);
            assertThat(second.intersect(first).endEarliest()).isEqualTo(intersection.endEarliest());
            assertThat(intersection.open() && !first.open() && !second.open()).isFalse();
            assertThat(FuzzyPeriod.parse(intersection.edtf(), intersection.openAsOf()))
                    .isEqualTo(intersection);
        }
        assertThat(possible).isGreaterThan(CASES / 4);
    }

    @Test
    void datesSortAsTheirDaysDo() {
        Random random = new Random(10);
        List<@Nullable Told> told = new ArrayList<>();
        IntStream.range(0, 150).forEach(at -> told.add(possible(random)));
        told.add(null);
        for (@Nullable Told one : told) {
            for (@Nullable Told other : told) {
                List<Key> keys = List.of(Key.of(one), Key.of(other));
                assertOrder(FuzzyDate.ascending(), date(one), date(other), ascending(keys));
                assertOrder(FuzzyDate.descending(), date(one), date(other), descending(keys));
            }
        }
    }

    @Test
    void periodsSortAsTheirStartsAndThenTheirEndsDo() {
        Random random = new Random(100);
        List<@Nullable ToldPeriod> told = new ArrayList<>();
        IntStream.range(0, 150).forEach(at -> told.add(ToldPeriod.randomPossible(random)));
        told.add(null);
        List<Key> starts = told.stream().map(Key::ofStart).toList();
        List<Key> ends = told.stream().map(Key::ofEnd).toList();
        for (int i = 0; i < told.size(); i++) {
            for (int j = 0; j < told.size(); j++) {
                List<Key> byStart = List.of(starts.get(i), starts.get(j));
                List<Key> byEnd = List.of(ends.get(i), ends.get(j));
                FuzzyPeriod one = period(told.get(i));
                FuzzyPeriod other = period(told.get(j));
                int up = ascending(byStart);
                int down = descending(byStart);
                assertOrder(FuzzyPeriod.ascending(), one, other, up == 0 ? ascending(byEnd) : up);
                assertOrder(
                        FuzzyPeriod.descending(), one, other, down == 0 ? descending(byEnd) : down);
            }
        }
    }

    private static Worlds meeting(BitSet days) {
        return Worlds.where((start, end) -> days.get(start, end + 1).cardinality() > 0);
    }

    /**
     * All that have the known ends of these days in them; an end that is not known says nothing.
     */
    private static Worlds covering(BitSet days) {
        BitSet known = all(day -> days.get(day) && day > 0 && day < DAYS - 1);
        int first = known.nextSetBit(0);
        int last = known.length() - 1;
        return Worlds.where(
                (start, end) ->
                        (days.get(0) || start <= first) && (days.get(DAYS - 1) || last <= end));
    }

    private static void assertBounds(FuzzyPeriod period, Worlds worlds) {
        assertThat(Worlds.within(period)).as(period.edtf()).isEqualTo(worlds);
        assertThat(period.startEarliest()).isEqualTo(earliest(worlds.starts()));
        assertThat(period.startLatest()).isEqualTo(latest(worlds.starts()));
        assertThat(period.endEarliest()).isEqualTo(earliest(worlds.ends()));
        assertThat(period.endLatest()).isEqualTo(latest(worlds.ends()));
    }

    private static <T extends @Nullable Object> void assertOrder(
            Comparator<T> order, T one, T other, int expected) {
        assertThat(Integer.signum(order.compare(one, other)))
                .as("%s before %s", one, other)
                .isEqualTo(expected);
    }

    private static @Nullable FuzzyDate date(@Nullable Told told) {
        return told == null ? null : FuzzyDate.parse(told.text());
    }

    private static @Nullable FuzzyPeriod period(@Nullable ToldPeriod told) {
        return told == null ? null : told.parse();
    }

    private static int ascending(List<Key> keys) {
        return keys.getFirst().undated || keys.getLast().undated
                ? Boolean.compare(keys.getFirst().undated, keys.getLast().undated)
                : Integer.signum(keys.getFirst().number - keys.getLast().number);
    }

    private static int descending(List<Key> keys) {
        return keys.getFirst().undated || keys.getLast().undated
                ? Boolean.compare(keys.getFirst().undated, keys.getLast().undated)
                : Integer.signum(keys.getLast().number - keys.getFirst().number);
    }

    /** The place of a set of days in the order, as one number. */
    private record Key(boolean undated, int number) {

        static Key of(@Nullable Told told) {
            return told == null ? of(all(day -> true)) : of(told.days());
        }

        static Key ofStart(@Nullable ToldPeriod told) {
            return of(told == null ? all(day -> true) : told.worlds.starts());
        }

        static Key ofEnd(@Nullable ToldPeriod told) {
            return of(told == null ? all(day -> true) : told.worlds.ends());
        }

        private static Key of(BitSet days) {
            int first = days.get(0) ? days.length() - 1 : days.nextSetBit(0);
            int last = days.get(DAYS - 1) ? days.nextSetBit(0) : days.length() - 1;
            return new Key(days.cardinality() == DAYS, first * DAYS + last);
        }
    }
}
