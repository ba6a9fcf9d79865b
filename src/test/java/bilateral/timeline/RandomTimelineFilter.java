package bilateral.timeline;

import bilateral.time.FuzzyPeriod;
import bilateral.timeline.RandomEvents.Event;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A filter as a client writes it, and what it means for an event by the rules of dates.
 *
 * @param value the {@code TimelineFilter}
 */
record RandomTimelineFilter(Map<String, Object> value, Predicate<Event> meaning) {

    private static final List<String> TYPES = List.of("VISIT", "MEETING", "AGREEMENT", "MILESTONE");

    static RandomTimelineFilter of(Random random, RandomEvents events, int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        Predicate<Event> meaning = event -> true;
        if (random.nextInt(3) == 0) {
            List<String> types = some(TYPES, random);
            value.put("type", types);
            meaning = meaning.and(event -> types.contains(event.type().name()));
        }
        if (random.nextInt(4) == 0) {
            List<String> sectors = some(RandomEvents.SECTORS, random);
            value.put("sector", sectors);
            meaning = meaning.and(event -> !Collections.disjoint(event.sectors(), sectors));
        }
        if (random.nextInt(3) == 0) {
            meaning = meaning.and(during(random, events, value));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<RandomTimelineFilter> all = several(random, events, depth);
            value.put("and", all.stream().map(RandomTimelineFilter::value).toList());
            meaning = meaning.and(event -> all.stream().allMatch(one -> one.meaning.test(event)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<RandomTimelineFilter> any = several(random, events, depth);
            value.put("or", any.stream().map(RandomTimelineFilter::value).toList());
            meaning = meaning.and(event -> any.stream().anyMatch(one -> one.meaning.test(event)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            RandomTimelineFilter not = of(random, events, depth - 1);
            value.put("not", not.value);
            meaning = meaning.and(not.meaning.negate());
        }
        return new RandomTimelineFilter(value, meaning);
    }

    private static List<RandomTimelineFilter> several(
            Random random, RandomEvents events, int depth) {
        return Stream.generate(() -> of(random, events, depth - 1))
                .limit(random.nextInt(4))
                .toList();
    }

    private static List<String> some(List<String> all, Random random) {
        return all.stream().filter(one -> random.nextBoolean()).toList();
    }

    private static Predicate<Event> during(
            Random random, RandomEvents events, Map<String, Object> value) {
        List<LocalDate> days = Stream.generate(events::day).limit(2).sorted().toList();
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
        if (certainly) {
            during.put("certainty", "CERTAINLY");
        }
        value.put("during", during);
        return event -> overlaps(event.days(), from, to, certainly);
    }

    private static boolean overlaps(
            @Nullable FuzzyPeriod days,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean certainly) {
        if (days == null) {
            return !certainly || (from == null && to == null);
        }
        return certainly ? days.certainlyOverlaps(from, to) : days.possiblyOverlaps(from, to);
    }
}
