package bilateral.read;

import bilateral.graphql.RefusedException;
import bilateral.tables.Routines;
import bilateral.time.StoredTime;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The values of one place in a statement, in the order in which they are asked for.
 *
 * <p>A statement is rendered once and run with other values later, so every value that comes from a
 * request goes through here: what is written as a literal would stay in the statement for ever.
 */
public final class Binds {

    /** Under this key a rendering keeps the numbers of the values, in the order of their marks. */
    static final String ORDER = "bilateral.binds";

    private final int start;
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    Binds(int start) {
        this.start = start;
    }

    public Field<String> of(String value) {
        return bind(value, SQLDataType.VARCHAR);
    }

    /**
     * A pattern for folded texts that hold this one; in it {@code %} and {@code _} mean themselves,
     * also those that only folding brings about, such as the full-width ones. Null, which nothing
     * is like, where folding leaves nothing.
     *
     * @throws RefusedException when the text is empty
     */
    public Field<String> contained(String text) {
        if (text.isBlank()) {
            throw RefusedException.badInput(
                    "text is empty: give what is to be found, or leave text out.");
        }
        Field<String> folded = DSL.nullif(Routines.fold(of(text)), DSL.inline(""));
        Field<String> escaped = escape(escape(escape(folded, "\\"), "%"), "_");
        return DSL.concat(DSL.inline("%"), escaped, DSL.inline("%"));
    }

    /**
     * These texts as {@code fold} makes them, for columns that hold such.
     *
     * @param argument where they stand, for messages
     * @throws RefusedException when one of them is empty
     */
    public Field<String[]> folded(String argument, Collection<String> texts) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw RefusedException.badInput(
                    "%s has an empty text: give what is to be found, or leave it out."
                            .formatted(argument));
        }
        Field<String> text = DSL.field(DSL.name("given", "text"), String.class);
        return DSL.array(
                DSL.select(Routines.fold(text)).from(DSL.unnest(texts(texts)).as("given", "text")));
    }

    private static Field<String> escape(Field<String> text, String mark) {
        return DSL.replace(text, DSL.inline(mark), DSL.inline("\\" + mark));
    }

    public Field<UUID> of(UUID value) {
        return bind(value, SQLDataType.UUID);
    }

    public Field<Integer> of(int value) {
        return bind(value, SQLDataType.INTEGER);
    }

    /** A day; one before PostgreSQL's calendar begins is before all that is stored. */
    public Field<LocalDate> of(LocalDate value) {
        LocalDate stored = value.isBefore(StoredTime.FIRST_DAY) ? LocalDate.MIN : value;
        return bind(stored, SQLDataType.LOCALDATE);
    }

    public Field<BigDecimal> of(BigDecimal value) {
        return bind(value, SQLDataType.NUMERIC);
    }

    public Field<OffsetDateTime> of(OffsetDateTime value) {
        return bind(value, SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    /** A list of texts, as one array. */
    public Field<String[]> texts(Collection<?> values) {
        return bind(
                values.stream().map(String::valueOf).toArray(String[]::new),
                SQLDataType.VARCHAR.array());
    }

    /** A list of numbers, as one array. */
    public Field<Integer[]> numbers(Collection<Integer> values) {
        return bind(values.toArray(Integer[]::new), SQLDataType.INTEGER.array());
    }

    /** A list of keys, as one array. */
    public Field<UUID[]> keys(Collection<UUID> values) {
        return bind(values.toArray(UUID[]::new), SQLDataType.UUID.array());
    }

    /** A value of a column, such as what a cursor holds. */
    @SuppressWarnings("unchecked")
    <V> Field<V> of(Field<V> column, Object value) {
        return bind((V) value, column.getDataType());
    }

    /** Notes the size of a page, and binds one row more: it tells whether there is a next page. */
    Field<Integer> page(int size) {
        size(size);
        return of(size + 1);
    }

    /** Notes and binds how many rows a list may have. */
    Field<Integer> first(int size) {
        size(size);
        return of(size);
    }

    /** Notes how many rows a list may have whose length the arguments say. */
    void size(int size) {
        pages.add(size);
    }

    List<Object> values() {
        return values;
    }

    List<Integer> pages() {
        return pages;
    }

    private <V> Field<V> bind(V value, DataType<V> type) {
        int number = start + values.size();
        values.add(value);
        return CustomField.of(
                "bind",
                type,
                context -> {
                    if (context.data(ORDER) instanceof List<?> order) {
                        add(order, number);
                    }
                    context.sql('?');
                });
    }

    @SuppressWarnings("unchecked")
    private static void add(List<?> order, int number) {
        ((List<Integer>) order).add(number);
    }
}
