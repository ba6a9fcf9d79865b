package bilateral.statistics;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table in which an event has a row for each value of a key, or none.
 *
 * @param on which rows are the event's
 */
record Joined<V>(Table<?> table, Condition on, Field<V> value) {}
