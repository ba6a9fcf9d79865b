package bilateral.read;

import org.jooq.Condition;

/**
 * Which rows of a list are wanted.
 *
 * @param <T> the table
 */
@FunctionalInterface
public interface Wanted<T> {

    /** What such a row fulfils. */
    Condition condition(T table, Binds binds);
}
