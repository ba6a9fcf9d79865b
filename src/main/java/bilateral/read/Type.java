package bilateral.read;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.function.Function;

/**
 * A GraphQL object type and the table, view or function that its rows come from.
 *
 * @param name as the schema has it
 * @param as the table under an alias
 * @param key a column that is never null, by which a missing row of an outer join is told
 * @param live what a row must be to stand in a list: not retracted
 */
public record Type<T extends Table<?>>(
        String name,
        Function<String, T> as,
        Function<T, Field<?>> key,
        Function<T, Condition> live) {

    public static <T extends Table<?>> Type<T> of(
            String name, Function<String, T> as, Function<T, Field<?>> key) {
        return new Type<>(name, as, key, table -> DSL.noCondition());
    }

    /** The same, for a table whose rows can be retracted. */
    public Type<T> unlessRetracted(Function<T, ? extends Field<?>> retractedAt) {
        return new Type<>(name, as, key, table -> retractedAt.apply(table).isNull());
    }
}
