package bilateral.importer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with a file, so that one report says it. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String record, String field, @Nullable String value, String expected) {
        found.add(new Problem(record, field, value, expected));
    }

    void refuseIfAny(String file) {
        if (!found.isEmpty()) {
            throw new ImportRefusedException(file, List.copyOf(found));
        }
    }
}
