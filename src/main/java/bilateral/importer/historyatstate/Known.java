package bilateral.importer.historyatstate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The elements and attributes of a record that are understood, by their paths from the record on:
 * {@code appointed/date}, {@code @n}, {@code note/@type}.
 */
final class Known {

    /** Tells of the source's own work, not of the world. */
    private static final List<String> HOUSEKEEPING =
            List.of(
                    "created-by",
                    "created-date",
                    "created-datetime",
                    "last-modified-by",
                    "last-modified-date",
                    "last-modified-datetime");

    private final Set<String> paths = new HashSet<>(HOUSEKEEPING);
    private final Set<String> often = new HashSet<>();
    private final Set<String> prose = new HashSet<>();
    private final Set<String> records = new HashSet<>();

    private Known() {}

    /** What stands at most once in the element around it: a second one is not read. */
    static Known once(String... paths) {
        Known known = new Known();
        known.paths.addAll(List.of(paths));
        return known;
    }

    /** What may stand there several times. */
    Known often(String... more) {
        paths.addAll(List.of(more));
        often.addAll(List.of(more));
        return this;
    }

    /** What holds text with markup in it, which is read without the markup. */
    Known prose(String... more) {
        paths.addAll(List.of(more));
        prose.addAll(List.of(more));
        return this;
    }

    /** What is a record of its own, or a list of such: it is not looked into here. */
    Known records(String... more) {
        records.addAll(List.of(more));
        return this;
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    boolean isOften(String path) {
        return often.contains(path);
    }

    boolean isProse(String path) {
        return prose.contains(path);
    }

    boolean isRecord(String path) {
        return records.contains(path);
    }

    /** Whether an element has others in it, so that text beside them belongs to none. */
    boolean hasElementsIn(String path) {
        return paths.stream()
                .anyMatch(it -> it.startsWith(path) && !it.startsWith("@", path.length()));
    }

    /** What may stand in an element, in words. */
    String listOf(String path) {
        Set<String> names = new TreeSet<>();
        for (Set<String> known : List.of(paths, records)) {
            for (String it : known) {
                boolean here = it.startsWith(path) && it.indexOf('/', path.length()) < 0;
                if (here && !HOUSEKEEPING.contains(it)) {
                    names.add(it.substring(path.length()));
                }
            }
        }
        return names.isEmpty() ? "text only" : "one of " + String.join(", ", names);
    }
}
