package bilateral.importer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers all that is wrong with a package, so that one report says it.
 *
 * <p>Of a package that is wrong throughout the first thousand are kept and the rest are counted.
 */
final class Problems {

    private static final int KEPT = 1000;

    private final List<Problem> found = new ArrayList<>();
    private long count;

    void add(
            String file,
            long line,
            String record,
            String field,
            @Nullable String value,
            String expected) {
        count++;
        if (found.size() < KEPT) {
            found.add(new Problem(file, line, record, field, value, expected));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many there are, those that are not kept among them. */
    long count() {
        return count;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
