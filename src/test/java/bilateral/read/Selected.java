package bilateral.read;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A part of a random selection. */
sealed interface Selected {

    /** Whether {@code @skip} and {@code @include} let it through. */
    boolean included();

    /**
     * A field.
     *
     * @param alias null means none
     * @param naive the field with its arguments as literals, without alias and directives
     * @param text the same as the query has it
     * @param typeName the name of its type, without lists
     */
    record Asked(
            @Nullable String alias,
            String name,
            String naive,
            String text,
            String typeName,
            boolean included,
            List<Selected> selection)
            implements Selected {

        String resultKey() {
            return alias == null ? name : alias;
        }
    }

    /**
     * A fragment, inline or named.
     *
     * @param on its type condition; null means that of what is around it
     * @param text what stands before its selection, or all of it where it is named
     */
    record Part(
            @Nullable String on,
            String text,
            boolean named,
            boolean included,
            List<Selected> selection)
            implements Selected {}
}
