package bilateral.importer;

import bilateral.datapackage.PackageTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gathers all that is wrong with a package, so that one report says it.
 *
 * <p>Of a package that is wrong throughout the first thousand are kept and the rest are counted.
 */
final class Problems {

    /** How many are kept. */
    static final int KEPT = 1000;

    private final Function<PackageTable, String> files;
    private final List<Problem> found = new ArrayList<>();
    private long count;

    /**
     * None so far.
     *
     * @param files tells the name of the file of a table
     */
    Problems(Function<PackageTable, String> files) {
        this.files = files;
    }

    void add(
            PackageTable table,
            long line,
            @Nullable String record,
            String field,
            @Nullable String value,
            String expected) {
        String key = record == null ? "" : record;
        add(new Problem(files.apply(table), line, key, field, value, expected));
    }

    void add(Problem problem) {
        if (found.size() < KEPT) {
            found.add(problem);
        }
        count++;
    }

    /** Counts others that there are, which nobody will see. */
    void more(long others) {
        count += others;
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
