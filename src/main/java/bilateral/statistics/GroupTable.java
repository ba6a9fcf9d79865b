package bilateral.statistics;

import org.jooq.Field;

import java.util.List;

/** Events with the same keys, counted. */
final class GroupTable extends MeasuredTable {

    private static final long serialVersionUID = 1L;

    private final transient List<KeyTable> keys;

    GroupTable(String name, List<StatisticsField> by, boolean days) {
        super(name, days);
        this.keys =
                java.util.stream.IntStream.range(0, by.size())
                        .mapToObj(place -> new KeyTable(name, place, by.get(place)))
                        .toList();
    }

    List<KeyTable> keys() {
        return keys;
    }

    @Override
    Field<Integer> measure(String name) {
        return column(getName(), name);
    }
}
