package bilateral.read;

import bilateral.graphql.RefusedException;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a filter's own fields ask, one line for each: a field that is null, because it is not given,
 * asks nothing.
 *
 * <p>Columns that end in {@code _folded} hold what {@code fold} makes of a text.
 */
public final class Conditions {

    private final Binds binds;
    private Stream<Condition> all = Stream.empty();

    public Conditions(Binds binds) {
        this.binds = binds;
    }

    /** All of them, for {@link Filter#own}. */
    public Stream<Condition> stream() {
        return all;
    }

    /** A condition that is made of the value. */
    public <V> Conditions given(@Nullable V value, Function<V, Condition> condition) {
        return value == null ? this : and(Stream.of(condition.apply(value)));
    }

    /** These too. */
    public Conditions and(Stream<Condition> others) {
        all = Stream.concat(all, others);
        return this;
    }

    /** The column holds one of these constants; one that is null holds none. */
    public Conditions anyOf(Field<String> column, @Nullable Collection<? extends Enum<?>> values) {
        return given(values, wanted -> column.eq(DSL.any(binds.texts(wanted))));
    }

    /** The list in the column has one of these constants. */
    public Conditions someOf(
            Field<String[]> column, @Nullable Collection<? extends Enum<?>> values) {
        return given(values, wanted -> overlap(column, binds.texts(wanted)));
    }

    /** The column is true, or is false; one that is null is neither. */
    public Conditions is(Field<Boolean> column, @Nullable Boolean value) {
        return given(value, wanted -> wanted ? column.isTrue() : column.isFalse());
    }

    /**
     * One of the columns holds the text somewhere, whatever the case and accents of both.
     *
     * @throws RefusedException when the text is empty
     */
    @SafeVarargs
    public final Conditions contains(@Nullable String text, Field<String>... folded) {
        return given(
                text,
                wanted -> {
                    Field<String> pattern = binds.contained(wanted);
                    return DSL.or(Stream.of(folded).map(column -> column.like(pattern)).toList());
                });
    }

    /**
     * The column is one of these texts, whatever the case and accents of both.
     *
     * @throws RefusedException when one of them is empty
     */
    public Conditions anyText(
            String argument, Field<String> folded, @Nullable Collection<String> texts) {
        return given(texts, wanted -> folded.eq(DSL.any(binds.folded(argument, wanted))));
    }

    /** The list in the column has one of these texts; else the same. */
    public Conditions someText(
            String argument, Field<String[]> folded, @Nullable Collection<String> texts) {
        return given(texts, wanted -> overlap(folded, binds.folded(argument, wanted)));
    }

    /**
     * The period has a day in common with these: certainly or possibly, by rules 8 and 9 of dates.
     *
     * @throws RefusedException when they end before they start
     */
    public Conditions during(PeriodColumns period, @Nullable PeriodFilter days) {
        return given(days, wanted -> Dates.overlap(wanted, period, binds));
    }

    /** The date is one of these days: certainly or possibly, by rules 7 and 9; else the same. */
    public Conditions during(PointColumns date, @Nullable PeriodFilter days) {
        return given(days, wanted -> Dates.in(wanted, date, binds));
    }

    /**
     * The number is in the range; one that is null is in none.
     *
     * @throws RefusedException when the range ends before it starts
     */
    public Conditions within(Field<Integer> number, @Nullable IntRange range) {
        return given(range, wanted -> wanted.holds(number, binds));
    }

    private static Condition overlap(Field<String[]> column, Field<String[]> values) {
        return DSL.arrayOverlap(column, values.cast(SQLDataType.CLOB.array()));
    }
}
