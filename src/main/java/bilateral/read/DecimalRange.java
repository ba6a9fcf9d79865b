package bilateral.read;

import bilateral.graphql.RefusedException;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Decimal numbers from one to another, both inclusive.
 *
 * @param min the lowest; null means no lowest
 * @param max the highest; null means no highest
 */
public record DecimalRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    private static final int MAX_DIGITS = 1000;

    /**
     * Whether one of the numbers from {@code low} to {@code high} is in the range.
     *
     * @throws RefusedException when the highest is below the lowest, or a number is too long to be
     *     written down
     */
    public Condition overlaps(Field<BigDecimal> low, Field<BigDecimal> high, Binds binds) {
        check(min);
        check(max);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw RefusedException.badInput("min is more than max.");
        }
        Condition condition = DSL.trueCondition();
        if (min != null) {
            condition = condition.and(high.ge(binds.of(min)));
        }
        if (max != null) {
            condition = condition.and(low.le(binds.of(max)));
        }
        return condition;
    }

    /** A few characters can mean a number with a billion zeros. */
    private static void check(@Nullable BigDecimal number) {
        if (number != null
                && (Math.abs((long) number.scale()) > MAX_DIGITS
                        || number.precision() > MAX_DIGITS)) {
            throw RefusedException.badInput(
                    "A number has more than %d digits before or behind the point."
                            .formatted(MAX_DIGITS));
        }
    }
}
