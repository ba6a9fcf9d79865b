package bilateral.paging;

import org.jooq.Field;

import java.util.List;
import java.util.function.Function;

/**
 * The order of a list: columns that are never null, compared one after the other, all in one
 * direction, so that a page starts with one condition on one index. The last is unique.
 *
 * @param name what a cursor remembers, such as {@code visit.start}
 */
public record Ordering<T>(
        String name, OrderDirection direction, Function<T, List<Field<?>>> columns) {

    public static <T> Ordering<T> ascending(String name, Function<T, List<Field<?>>> columns) {
        return new Ordering<>(name, OrderDirection.ASC, columns);
    }

    public static <T> Ordering<T> of(
            String name, OrderDirection direction, Function<T, List<Field<?>>> columns) {
        return new Ordering<>(name, direction, columns);
    }

    /**
     * An order by dates, in which the undated come last both ways: they have a column for each.
     *
     * @param ascending the columns that are smallest for what comes first
     * @param descending the same, with the undated below all others
     */
    public static <T> Ordering<T> byDate(
            String name,
            OrderDirection direction,
            Function<T, List<Field<?>>> ascending,
            Function<T, List<Field<?>>> descending) {
        return of(name, direction, direction == OrderDirection.ASC ? ascending : descending);
    }
}
