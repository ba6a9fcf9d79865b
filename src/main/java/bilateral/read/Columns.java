package bilateral.read;

import org.jspecify.annotations.Nullable;

/**
 * The columns that a computed field declared, of the row it is computed for.
 *
 * <p>A parameter of this type in a {@code @SchemaMapping} method gets them.
 */
public final class Columns {

    private final @Nullable Object[] values;

    Columns(@Nullable Object[] values) {
        this.values = values;
    }

    /** The column that was declared at this place. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <V> @Nullable V get(int place) {
        return (V) values[place];
    }
}
