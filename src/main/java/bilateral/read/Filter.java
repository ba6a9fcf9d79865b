package bilateral.read;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What rows of a list are wanted, as a client says it.
 *
 * <p>Fields that are given all hold; a list means any of its elements; a field that is null is not
 * there.
 *
 * @param <T> the table
 * @param <F> the filter itself
 */
public interface Filter<T, F extends Filter<T, F>> extends Wanted<T> {

    /** All of these hold too; null means none given. */
    @Nullable List<F> and();

    /** At least one of these holds too, so none where there are none; null means not given. */
    @Nullable List<F> or();

    /** This does not hold; null means not given. */
    @Nullable F not();

    /** What this filter's own fields ask, each only where it is given. */
    Stream<Condition> own(T table, Binds binds);

    /** All that this filter asks. */
    @Override
    default Condition condition(T table, Binds binds) {
        // Not jOOQ's "no condition": beside another in an "or" that would vanish, and ask for less.
        Condition condition = DSL.trueCondition().and(DSL.and(own(table, binds).toList()));
        if (and() != null) {
            condition = condition.and(DSL.and(each(and(), table, binds)));
        }
        if (or() != null) {
            condition = condition.and(DSL.falseCondition().or(DSL.or(each(or(), table, binds))));
        }
        if (not() != null) {
            // A condition on something unknown is neither true nor false; "not" means "not true".
            // That is SQL's IS NOT TRUE: jOOQ's isTrue() is an equation, as unknown as its sides.
            Field<Boolean> holds = DSL.field(not().condition(table, binds));
            condition = condition.and(DSL.coalesce(holds, DSL.inline(false)).eq(DSL.inline(false)));
        }
        return condition;
    }

    private static <T, F extends Filter<T, F>> List<Condition> each(
            List<F> filters, T table, Binds binds) {
        return filters.stream().map(filter -> filter.condition(table, binds)).toList();
    }
}
