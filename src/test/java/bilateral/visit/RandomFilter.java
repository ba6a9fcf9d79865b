package bilateral.visit;

import bilateral.time.FuzzyPeriod;
import bilateral.visit.RandomVisits.Written;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A filter as a client writes it, and what it means for a visit by the rules of dates.
 *
 * @param value the {@code VisitFilter}
 */
record RandomFilter(Map<String, Object> value, Predicate<Written> meaning) {

    private static final String UNKNOWN = "x-visits-none";

    static RandomFilter of(Random random, RandomVisits visits, int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        Predicate<Written> meaning = visit -> true;
        if (random.nextInt(3) == 0) {
            List<String> codes = codes(random);
            value.put("from", codes);
            meaning = meaning.and(visit -> codes.contains(RandomVisits.code(visit.from())));
        }
        if (random.nextInt(4) == 0) {
            List<String> codes = codes(random);
            value.put("to", codes);
            meaning = meaning.and(visit -> codes.contains(RandomVisits.code(visit.to())));
        }
        if (random.nextInt(4) == 0) {
            List<String> codes = pair(random);
            value.put("between", codes);
            meaning =
                    meaning.and(
                            visit ->
                                    codes.contains(RandomVisits.code(visit.from()))
                                            && codes.contains(RandomVisits.code(visit.to())));
        }
        if (random.nextInt(2) == 0) {
            meaning = meaning.and(during(random, visits, value));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<RandomFilter> all = several(random, visits, depth);
            value.put("and", all.stream().map(RandomFilter::value).toList());
            meaning = meaning.and(visit -> all.stream().allMatch(one -> one.meaning.test(visit)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<RandomFilter> any = several(random, visits, depth);
            value.put("or", any.stream().map(RandomFilter::value).toList());
            meaning = meaning.and(visit -> any.stream().anyMatch(one -> one.meaning.test(visit)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            RandomFilter not = of(random, visits, depth - 1);
            value.put("not", not.value);
            meaning = meaning.and(not.meaning.negate());
        }
        return new RandomFilter(value, meaning);
    }

    private static List<RandomFilter> several(Random random, RandomVisits visits, int depth) {
        return Stream.generate(() -> of(random, visits, depth - 1))
                .limit(random.nextInt(4))
                .toList();
    }

    private static List<String> codes(Random random) {
        return Stream.generate(() -> code(random)).limit(random.nextInt(4)).toList();
    }

    private static List<String> pair(Random random) {
        List<Integer> two =
                random.ints(0, RandomVisits.COUNTRIES).distinct().limit(2).boxed().toList();
        return random.nextInt(10) == 0
                ? List.of(RandomVisits.code(two.getFirst()), UNKNOWN)
                : two.stream().map(RandomVisits::code).toList();
    }

    private static String code(Random random) {
        return random.nextInt(8) == 0
                ? UNKNOWN
                : RandomVisits.code(random.nextInt(RandomVisits.COUNTRIES));
    }

    private static Predicate<Written> during(
            Random random, RandomVisits visits, Map<String, Object> value) {
        List<LocalDate> days = IntStream.range(0, 2).mapToObj(i -> visits.day()).sorted().toList();
        LocalDate from = random.nextInt(4) == 0 ? null : days.getFirst();
        LocalDate to = random.nextInt(4) == 0 ? null : days.getLast();
        Map<String, Object> during = new LinkedHashMap<>();
        if (from != null) {
            during.put("from", from.toString());
        }
        if (to != null) {
            during.put("to", to.toString());
        }
        boolean certainly = random.nextBoolean();
        if (certainly || random.nextBoolean()) {
            during.put("certainty", certainly ? "CERTAINLY" : "POSSIBLY");
        }
        value.put("during", during);
        return visit -> overlaps(visit.period(), from, to, certainly);
    }

    /** An undated visit may have been on any day; surely it was on some day of all days only. */
    private static boolean overlaps(
            @Nullable FuzzyPeriod period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean certainly) {
        if (period == null) {
            return !certainly || (from == null && to == null);
        }
        return certainly ? period.certainlyOverlaps(from, to) : period.possiblyOverlaps(from, to);
    }
}
