package bilateral.statistics;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** Something that events were counted for: all of them, or a group. */
abstract class MeasuredTable extends TableImpl<Record> {

    static final String COUNT = "count";
    static final String EXACT = "exact";
    static final String EXACT_VISITS = "exact_visits";
    static final String MINIMUM = "minimum";
    static final String MAXIMUM = "maximum";

    private final boolean days;

    MeasuredTable(String name, boolean days) {
        super(DSL.name(name));
        this.days = days;
    }

    /** One of the numbers. */
    abstract Field<Integer> measure(String name);

    Field<Integer> count() {
        return measure(COUNT);
    }

    /** A number of days; null where what is counted has no days. */
    Field<Integer> days(String name) {
        return days ? measure(name) : DSL.castNull(SQLDataType.INTEGER);
    }

    static Field<Integer> column(String table, String name) {
        return DSL.field(DSL.name(table, name), SQLDataType.INTEGER);
    }
}
