package bilateral.read;

import bilateral.graphql.RefusedException;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from one to another, both inclusive.
 *
 * @param min the lowest; null means no lowest
 * @param max the highest; null means no highest
 */
public record IntRange(@Nullable Integer min, @Nullable Integer max) {

    /**
     * Whether a number is one of them; null is none, even of all.
     *
     * @throws RefusedException when the highest is below the lowest
     */
    public Condition holds(Field<Integer> number, Binds binds) {
        if (min != null && max != null && min > max) {
            throw RefusedException.badInput(
                    "min is %d, which is more than max, %d.".formatted(min, max));
        }
        if (min != null && max != null) {
            return number.between(binds.of(min), binds.of(max));
        }
        if (min != null) {
            return number.ge(binds.of(min));
        }
        return max != null ? number.le(binds.of(max)) : number.isNotNull();
    }
}
