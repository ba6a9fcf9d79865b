package bilateral.statistics;

import bilateral.graphql.RefusedException;
import bilateral.read.Arguments;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be counted, checked.
 *
 * @param by none means that all events are one group
 * @param emptyYears whether years without events are wanted too
 */
record StatisticsArguments(
        StatisticsSubject of,
        StatisticsFilter filter,
        List<StatisticsField> by,
        boolean emptyYears) {

    private static final int MAX_KEYS = 4;

    /**
     * Reads the arguments of a field.
     *
     * @throws RefusedException when they contradict each other
     */
    static StatisticsArguments of(Arguments given) {
        String place = given.field();
        StatisticsSubject of = Objects.requireNonNull(given.get("of", StatisticsSubject.class));
        StatisticsFilter filter =
                Objects.requireNonNullElse(
                        given.get("filter", StatisticsFilter.class), StatisticsFilter.NONE);
        filter.requireOnly(place, of);
        List<StatisticsField> by = keys(place, of, given.get("by", List.class));
        boolean emptyYears = Boolean.TRUE.equals(given.get("emptyYears", Boolean.class));
        if (emptyYears && !by.contains(StatisticsField.YEAR)) {
            throw RefusedException.badInput("%s: emptyYears needs YEAR in by.".formatted(place));
        }
        if (of == StatisticsSubject.AGREEMENTS && given.get("side", Object.class) != null) {
            throw RefusedException.badInput(
                    "%s: side is of visits and meetings; who signed has none.".formatted(place));
        }
        return new StatisticsArguments(of, filter, by, emptyYears);
    }

    private static List<StatisticsField> keys(
            String place, StatisticsSubject of, @Nullable List<?> given) {
        List<StatisticsField> by = new ArrayList<>();
        if (given != null) {
            given.forEach(key -> by.add(StatisticsField.valueOf(String.valueOf(key))));
        }
        Set<StatisticsField> seen = EnumSet.noneOf(StatisticsField.class);
        for (StatisticsField key : by) {
            if (!of.fields().contains(key)) {
                throw RefusedException.badInput(
                        "%s: by has %s, which %s do not have; they have %s."
                                .formatted(place, key, of.plural(), names(of.fields())));
            }
            if (!seen.add(key)) {
                throw RefusedException.badInput(
                        "%s: by has %s twice; give each once.".formatted(place, key));
            }
        }
        if (by.size() > MAX_KEYS) {
            throw RefusedException.badInput(
                    "%s: by has %d keys; it takes %d at most."
                            .formatted(place, by.size(), MAX_KEYS));
        }
        return by;
    }

    private static String names(Set<StatisticsField> fields) {
        return fields.stream().map(StatisticsField::name).collect(Collectors.joining(", "));
    }
}
