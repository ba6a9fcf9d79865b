package bilateral.statistics;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** All that was counted, each event once, and the groups that it falls into. */
final class SummaryTable extends MeasuredTable {

    private static final long serialVersionUID = 1L;

    private final transient Table<?> summed;
    private final transient GroupTable groups;

    /**
     * Makes the summary.
     *
     * @param summed the one row with the numbers
     */
    SummaryTable(Table<?> summed, GroupTable groups, boolean days) {
        super("summary", days);
        this.summed = summed;
        this.groups = groups;
    }

    GroupTable groups() {
        return groups;
    }

    Field<Integer> groupCount() {
        return DSL.field(DSL.select(DSL.cast(DSL.count(), SQLDataType.INTEGER)).from(groups));
    }

    @Override
    Field<Integer> measure(String name) {
        return DSL.field(DSL.select(column(summed.getName(), name)).from(summed));
    }
}
