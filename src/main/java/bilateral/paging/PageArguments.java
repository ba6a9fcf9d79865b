package bilateral.paging;

import bilateral.graphql.RefusedException;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The four arguments of a connection, as the Relay specification names them.
 *
 * @param size how many at most
 * @param backward whether the page is counted from the end
 * @param after the cursor that the page comes after; null means from the start
 * @param before the cursor that the page comes before; null means to the end
 */
public record PageArguments(
        int size, boolean backward, @Nullable String after, @Nullable String before) {

    /** The page where neither {@code first} nor {@code last} is given. */
    public static final int DEFAULT_SIZE = 20;

    /** The largest page. */
    public static final int MAX_SIZE = 100;

    /**
     * Takes the four from a field's arguments.
     *
     * @param field the field, for messages
     * @throws RefusedException when they contradict each other or ask for too much
     */
    public static PageArguments of(String field, Map<String, Object> arguments) {
        Object first = arguments.get("first");
        Object last = arguments.get("last");
        if (first != null && last != null) {
            throw RefusedException.badInput("%s: give first or last, not both.".formatted(field));
        }
        boolean backward = last != null;
        Object size = backward ? last : first;
        return new PageArguments(
                size == null ? DEFAULT_SIZE : checked(field, backward ? "last" : "first", size),
                backward,
                (String) arguments.get("after"),
                (String) arguments.get("before"));
    }

    private static int checked(String field, String argument, Object value) {
        int size = (Integer) value;
        if (size < 1 || size > MAX_SIZE) {
            throw RefusedException.badInput(
                    "%s: %s is %d; it goes from 1 to %d."
                            .formatted(field, argument, size, MAX_SIZE));
        }
        return size;
    }
}
