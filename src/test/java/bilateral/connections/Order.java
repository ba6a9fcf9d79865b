package bilateral.connections;

import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;

/** What a list can be sorted by, told from what a fact says and not from stored keys. */
record Order(String field, Comparator<Fact> ascending, Comparator<Fact> descending) {

    /** Java compares the halves of a key as signed numbers, PostgreSQL its bytes. */
    private static final Comparator<Fact> BY_ID =
            Comparator.comparing(fact -> fact.id().toString());

    Comparator<Fact> comparator(boolean isAscending) {
        return isAscending ? ascending : descending;
    }

    /** By something that every fact has. */
    static <V extends Comparable<V>> Order by(String field, Function<Fact, V> value) {
        Comparator<Fact> ascending = Comparator.comparing(value).thenComparing(BY_ID);
        return new Order(field, ascending, ascending.reversed());
    }

    static Order byDate(String field, Function<Fact, @Nullable FuzzyDate> date) {
        return byBounds(
                field,
                fact -> {
                    FuzzyDate told = date.apply(fact);
                    return told == null ? null : new Bounds(told.earliest(), told.latest());
                });
    }

    /** By start, then by end, as periods themselves compare. */
    static Order byPeriod(String field, Function<Fact, @Nullable FuzzyPeriod> period) {
        Comparator<@Nullable FuzzyPeriod> ascending = FuzzyPeriod.ascending();
        Comparator<@Nullable FuzzyPeriod> descending = FuzzyPeriod.descending();
        Comparator<Fact> up =
                (one, other) -> ascending.compare(period.apply(one), period.apply(other));
        Comparator<Fact> down =
                (one, other) -> descending.compare(period.apply(one), period.apply(other));
        return new Order(field, up.thenComparing(BY_ID), down.thenComparing(BY_ID.reversed()));
    }

    static Order byEnd(String field, Function<Fact, @Nullable FuzzyPeriod> period) {
        return byBounds(
                field,
                fact -> {
                    FuzzyPeriod told = period.apply(fact);
                    return told == null ? null : new Bounds(told.endEarliest(), told.endLatest());
                });
    }

    private static Order byBounds(String field, Function<Fact, @Nullable Bounds> bounds) {
        Comparator<LocalDate> days = Comparator.naturalOrder();
        Comparator<Fact> ascending = compare(bounds, Comparator.nullsLast(days));
        Comparator<Fact> descending = compare(bounds, Comparator.nullsLast(days.reversed()));
        return new Order(
                field, ascending.thenComparing(BY_ID), descending.thenComparing(BY_ID.reversed()));
    }

    private static Comparator<Fact> compare(
            Function<Fact, @Nullable Bounds> bounds, Comparator<LocalDate> days) {
        Comparator<Fact> first =
                (one, other) -> days.compare(first(bounds.apply(one)), first(bounds.apply(other)));
        return first.thenComparing(
                (one, other) ->
                        days.compare(second(bounds.apply(one)), second(bounds.apply(other))));
    }

    private static @Nullable LocalDate first(@Nullable Bounds bounds) {
        return bounds == null
                ? null
                : bounds.earliest() == null ? bounds.latest() : bounds.earliest();
    }

    private static @Nullable LocalDate second(@Nullable Bounds bounds) {
        return bounds == null
                ? null
                : bounds.latest() == null ? bounds.earliest() : bounds.latest();
    }

    private record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest) {}
}
