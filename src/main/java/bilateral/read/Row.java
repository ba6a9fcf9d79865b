package bilateral.read;

import org.jspecify.annotations.Nullable;

/**
 * One object of an answer: what was selected of it, by result key.
 *
 * <p>Several objects can share the values of one database row: an object and those joined to it.
 */
public final class Row {

    private final Layout layout;
    private final @Nullable Object[] values;

    Row(Layout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
    }

    /** The name of its GraphQL type. */
    public String typeName() {
        return layout.typeName();
    }

    /** What was selected under this key. */
    @Nullable Object get(String resultKey) {
        return layout.slot(resultKey).get(values);
    }

    boolean hasAliases() {
        return layout.hasAliases();
    }
}
