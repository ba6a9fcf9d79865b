package bilateral.statistics;

import static bilateral.tables.Tables.COUNTRY;
import static bilateral.tables.Tables.OFFICIAL;
import static bilateral.tables.Tables.POSITION;

import bilateral.tables.Routines;

import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One of the keys of a group: those columns of the group that belong to it.
 *
 * <p>A year or month is a first and a last one it can be, and a mark of doubt; a country or the
 * like is its id, and for a direction there are two; all else is a text.
 */
final class KeyTable extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    private final String group;
    private final int place;
    private final StatisticsField key;

    KeyTable(String group, int place, StatisticsField key) {
        super(DSL.name(group));
        this.group = group;
        this.place = place;
        this.key = key;
    }

    StatisticsField key() {
        return key;
    }

    Field<Integer> first() {
        return column("first", SQLDataType.INTEGER);
    }

    Field<Integer> last() {
        return column("last", SQLDataType.INTEGER);
    }

    Field<String> doubt() {
        return column("doubt", SQLDataType.VARCHAR);
    }

    Field<UUID> one() {
        return column("one", SQLDataType.UUID);
    }

    Field<UUID> other() {
        return column("other", SQLDataType.UUID);
    }

    Field<String> text() {
        return column("text", SQLDataType.VARCHAR);
    }

    /** The columns that it has, in the order in which {@link Keys} makes them. */
    List<Field<?>> columns() {
        return switch (key) {
            case YEAR, MONTH -> List.of(first(), last(), doubt());
            case COUNTRY, FROM, TO, OFFICIAL, POSITION -> List.of(one());
            case DIRECTION -> List.of(one(), other());
            case KIND, STATUS, SECTOR, FUNCTION -> List.of(text());
        };
    }

    /** What a client reads. */
    Field<String> value() {
        return switch (key) {
            case YEAR ->
                    Routines.edtfSpan(
                            Routines.edtfYear(first()), Routines.edtfYear(last()), doubt());
            case MONTH ->
                    Routines.edtfSpan(
                            Routines.edtfMonth(first()), Routines.edtfMonth(last()), doubt());
            case COUNTRY, FROM, TO -> code(one());
            case DIRECTION -> DSL.concat(code(one()), DSL.inline(">"), code(other()));
            case OFFICIAL ->
                    DSL.field(
                            DSL.select(OFFICIAL.NAME).from(OFFICIAL).where(OFFICIAL.ID.eq(one())));
            case POSITION ->
                    DSL.field(
                            DSL.select(POSITION.TITLE).from(POSITION).where(POSITION.ID.eq(one())));
            case KIND, STATUS, SECTOR, FUNCTION -> text();
        };
    }

    /** The value of a year or month, of which a date can be made; null with other keys. */
    Field<String> date() {
        return switch (key) {
            case YEAR, MONTH -> value();
            default -> DSL.castNull(SQLDataType.VARCHAR);
        };
    }

    /** The id of what the key is, where it is one of these; null else. */
    Field<UUID> idOf(StatisticsField... keys) {
        return List.of(keys).contains(key) ? one() : DSL.castNull(SQLDataType.UUID);
    }

    /** The id of the second of two. */
    Field<UUID> otherIdOf(StatisticsField direction) {
        return key == direction ? other() : DSL.castNull(SQLDataType.UUID);
    }

    /** What is not known stands last both ways. */
    List<OrderField<?>> order(boolean ascending) {
        List<OrderField<?>> order = new ArrayList<>();
        switch (key) {
            case YEAR, MONTH -> {
                order.add(nullsLast(DSL.coalesce(first(), last()), ascending));
                order.add(nullsLast(DSL.coalesce(last(), first()), ascending));
                order.add(nullsLast(first(), ascending));
                order.add(nullsLast(last(), ascending));
                order.add(sorted(doubt().collate("C"), ascending).nullsFirst());
            }
            case OFFICIAL -> {
                order.add(nullsLast(sortName(), ascending));
                order.add(nullsLast(one(), ascending));
            }
            case POSITION -> {
                order.add(nullsLast(value().collate("C"), ascending));
                order.add(nullsLast(one(), ascending));
            }
            default -> order.add(nullsLast(value().collate("C"), ascending));
        }
        return order;
    }

    private Field<String> sortName() {
        return DSL.field(
                DSL.select(OFFICIAL.SORT_NAME_FOLDED).from(OFFICIAL).where(OFFICIAL.ID.eq(one())));
    }

    private static SortField<?> nullsLast(Field<?> field, boolean ascending) {
        return sorted(field, ascending).nullsLast();
    }

    private static SortField<?> sorted(Field<?> field, boolean ascending) {
        return ascending ? field.asc() : field.desc();
    }

    private static Field<String> code(Field<UUID> country) {
        return DSL.field(DSL.select(COUNTRY.CODE).from(COUNTRY).where(COUNTRY.ID.eq(country)));
    }

    private <V> Field<V> column(String name, org.jooq.DataType<V> type) {
        return DSL.field(DSL.name(group, name + place), type);
    }
}
