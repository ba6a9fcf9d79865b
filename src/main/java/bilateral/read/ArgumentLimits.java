package bilateral.read;

import bilateral.graphql.RefusedException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What holds for every argument, wherever it stands. */
final class ArgumentLimits {

    private static final int MAX_ELEMENTS = 100;

    private ArgumentLimits() {}

    /**
     * Looks through an argument and all that is in it.
     *
     * @param place the field, for messages
     * @throws RefusedException when a list is too long, or when a text holds what PostgreSQL has no
     *     text for: the character NUL, or half of a surrogate pair
     */
    static void check(String place, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> values ->
                    values.forEach((name, inner) -> check(place + ": " + name, inner));
            case List<?> list -> {
                if (list.size() > MAX_ELEMENTS) {
                    throw RefusedException.badInput(
                            "%s has %d elements; it takes %d at most."
                                    .formatted(place, list.size(), MAX_ELEMENTS));
                }
                list.forEach(element -> check(place, element));
            }
            case String text when text.codePoints().anyMatch(ArgumentLimits::isNoText) ->
                    throw RefusedException.badInput(
                            "%s holds a NUL or half a character; write whole characters of Unicode."
                                    .formatted(place));
            case null, default -> {
                // A number, a day and the like: its type says all.
            }
        }
    }

    private static boolean isNoText(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
