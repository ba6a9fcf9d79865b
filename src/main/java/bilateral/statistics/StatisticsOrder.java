package bilateral.statistics;

import static bilateral.paging.OrderDirection.ASC;

import bilateral.paging.OrderDirection;

import org.jooq.OrderField;

import java.util.ArrayList;
import java.util.List;

/** In which order groups are wanted. */
record StatisticsOrder(StatisticsOrderField field, OrderDirection direction) {

    static final StatisticsOrder DEFAULT = new StatisticsOrder(StatisticsOrderField.KEYS, ASC);

    /** The order of these groups; those that are counted alike stand in the order of their keys. */
    List<OrderField<?>> of(GroupTable groups) {
        return switch (field) {
            case KEYS -> byKeys(groups, direction == ASC);
            case COUNT -> {
                List<OrderField<?>> order = new ArrayList<>();
                order.add(direction == ASC ? groups.count().asc() : groups.count().desc());
                order.addAll(byKeys(groups, true));
                yield order;
            }
        };
    }

    private static List<OrderField<?>> byKeys(GroupTable groups, boolean ascending) {
        return groups.keys().stream().flatMap(key -> key.order(ascending).stream()).toList();
    }
}
