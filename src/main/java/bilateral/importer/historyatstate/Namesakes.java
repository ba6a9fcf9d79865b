package bilateral.importer.historyatstate;

import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells apart people of one name of one word by when they visited.
 *
 * <p>A long time without a visit lies between two people, as between the presidents Ospina of 1922
 * and of 1946. Whom a visit without a day was by can't be told: that is somebody else again.
 */
final class Namesakes {

    /** In years: people came back after 19 and 21, and after 24 it was somebody else. */
    static final int GAP = 22;

    private final Map<String, TreeSet<Integer>> years = new HashMap<>();

    /** Somebody of that name visited; to be told of all before anyone is asked for. */
    void add(String name, @Nullable FuzzyPeriod period) {
        Integer year = year(period);
        if (year != null) {
            years.computeIfAbsent(name, _ -> new TreeSet<>()).add(year);
        }
    }

    /**
     * Since which year somebody of that name has visited, whom a visit was by; null when the visit
     * has no day.
     */
    @Nullable Integer since(String name, @Nullable FuzzyPeriod period) {
        Integer year = year(period);
        if (year == null) {
            return null;
        }
        Integer since = year;
        for (Integer before :
                years.getOrDefault(name, new TreeSet<>()).headSet(year, false).descendingSet()) {
            if (since - before > GAP) {
                break;
            }
            since = before;
        }
        return since;
    }

    /** Whether others of that name visited long before. */
    boolean hasEarlier(String name, int since) {
        TreeSet<Integer> all = years.get(name);
        return all != null && all.first() < since;
    }

    private static @Nullable Integer year(@Nullable FuzzyPeriod period) {
        if (period == null) {
            return null;
        }
        LocalDate day =
                period.startEarliest() == null ? period.endLatest() : period.startEarliest();
        return day == null ? null : day.getYear();
    }
}
