package bilateral.statistics;

import bilateral.tables.Routines;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The keys of each event as columns, and the tables that they come from. */
final class Keys {

    private final Counted counted;
    private final List<Field<?>> columns = new ArrayList<>();
    private final boolean plural;
    private final @Nullable Involved involved;
    private Table<?> from;

    Keys(Counted counted, List<KeyTable> keys) {
        this.counted = counted;
        this.from = counted.table();
        this.plural = keys.stream().anyMatch(key -> key.key().isPlural());
        this.involved = involved(keys);
        keys.forEach(this::add);
    }

    /**
     * A row for each event and each combination of its keys.
     *
     * @param more further columns, each of one value per event
     */
    Select<Record> select(List<Field<?>> more) {
        List<Field<?>> selected = new ArrayList<>(columns);
        selected.add(counted.id().as("id"));
        selected.addAll(more);
        // Two people of one office, or a person told twice, are one combination.
        return plural
                ? DSL.selectDistinct(selected).from(from).where(counted.where())
                : DSL.select(selected).from(from).where(counted.where());
    }

    /**
     * All that is asked of those who took part comes of one row: an office is the office of that
     * person. Rows that tell nothing of it are left out; an event with no other has none.
     */
    private @Nullable Involved involved(List<KeyTable> keys) {
        List<StatisticsField> asked =
                keys.stream().map(KeyTable::key).filter(StatisticsField::isInvolvement).toList();
        if (asked.isEmpty()) {
            return null;
        }
        Involved involved = counted.involved();
        Condition tells =
                DSL.or(asked.stream().map(key -> involved.value(key).isNotNull()).toList());
        from = from.leftJoin(involved.table()).on(involved.on().and(tells));
        return involved;
    }

    private void add(KeyTable key) {
        List<Field<?>> values =
                switch (key.key()) {
                    case YEAR -> span(Routines::calendarYear);
                    case MONTH -> span(Routines::calendarMonth);
                    case COUNTRY -> List.of(join(counted.countries()));
                    case FROM -> List.of(counted.from());
                    case TO -> List.of(counted.to());
                    case DIRECTION -> List.of(counted.from(), counted.to());
                    case KIND -> List.of(counted.kind());
                    case STATUS -> List.of(join(counted.status()));
                    case SECTOR -> List.of(join(sectors()));
                    case OFFICIAL, POSITION, FUNCTION ->
                            List.of(Objects.requireNonNull(involved).value(key.key()));
                };
        for (int i = 0; i < values.size(); i++) {
            columns.add(values.get(i).as(key.columns().get(i).getName()));
        }
    }

    private List<Field<?>> span(Function<Field<LocalDate>, Field<Integer>> number) {
        Field<Integer> first = number.apply(counted.earliest());
        Field<Integer> last = number.apply(counted.latest());
        return List.of(first, last, Routines.doubt(counted.date(), first, last));
    }

    private <V> Field<V> join(Joined<V> joined) {
        from = from.leftJoin(joined.table()).on(joined.on());
        return joined.value();
    }

    private Joined<String> sectors() {
        return new Joined<>(
                DSL.lateral(DSL.unnest(counted.sectors()).as("sector", "sector")),
                DSL.trueCondition(),
                DSL.field(DSL.name("sector", "sector"), SQLDataType.VARCHAR));
    }
}
