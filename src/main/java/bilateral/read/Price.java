package bilateral.read;

import java.util.List;

/**
 * What a part of a statement may cost: the rows that it may have to read, by the sizes of its
 * pages.
 *
 * <p>A plan has one for all requests, which reckon with the sizes of their own.
 */
@FunctionalInterface
interface Price {

    /** What a list without pages is taken to hold: names, parties or places are seldom more. */
    int SHORT_LIST = 5;

    /** What a count costs: it may go through a whole table, but reads only an index. */
    int COUNT = 20;

    /** No price is higher; more than this nobody needs to tell apart. */
    long MAX = 1_000_000_000;

    long of(PageSizes sizes);

    static Price rows(int rows) {
        return sizes -> rows;
    }

    /** As many rows as the page with this number holds at most. */
    static Price page(int number) {
        return sizes -> sizes.get(number);
    }

    static Price sum(List<Price> prices) {
        return sizes -> {
            long sum = 0;
            for (Price price : prices) {
                sum += price.of(sizes);
            }
            return Math.min(sum, MAX);
        };
    }

    default Price times(Price each) {
        return sizes -> Math.min(of(sizes) * each.of(sizes), MAX);
    }
}
