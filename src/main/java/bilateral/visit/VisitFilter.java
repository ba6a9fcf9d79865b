package bilateral.visit;

import static bilateral.tables.Tables.COUNTRY;

import bilateral.graphql.RefusedException;
import bilateral.read.Binds;
import bilateral.read.Dates;
import bilateral.read.Filter;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.tables.tables.VisitTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which visits are wanted.
 *
 * @param from the visiting country, any of these codes
 * @param to the visited country, any of these codes
 * @param between two countries, either of which visited the other
 * @param during days that the visit overlaps
 */
public record VisitFilter(
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable List<String> between,
        @Nullable PeriodFilter during,
        @Nullable List<VisitFilter> and,
        @Nullable List<VisitFilter> or,
        @Nullable VisitFilter not)
        implements Filter<VisitTable, VisitFilter> {

    @Override
    public Stream<Condition> own(VisitTable visit, Binds binds) {
        Stream.Builder<Condition> conditions = Stream.builder();
        if (from != null) {
            conditions.add(isAnyOf(visit.FROM_COUNTRY_ID, from, binds));
        }
        if (to != null) {
            conditions.add(isAnyOf(visit.TO_COUNTRY_ID, to, binds));
        }
        if (between != null) {
            conditions.add(isBetween(visit, between, binds));
        }
        if (during != null) {
            conditions.add(Dates.overlap(during, period(visit), binds));
        }
        return conditions.build();
    }

    /** The bounds of a visit's period. */
    static PeriodColumns period(VisitTable visit) {
        return new PeriodColumns(
                visit.PERIOD_START_EARLIEST,
                visit.PERIOD_START_LATEST,
                visit.PERIOD_END_EARLIEST,
                visit.PERIOD_END_LATEST,
                visit.PERIOD_IS_QUALIFIED);
    }

    private static Condition isAnyOf(Field<UUID> country, List<String> codes, Binds binds) {
        return country.eq(
                DSL.any(
                        DSL.array(
                                DSL.select(COUNTRY.ID)
                                        .from(COUNTRY)
                                        .where(COUNTRY.CODE.eq(DSL.any(binds.texts(codes)))))));
    }

    /** One range of the index of pairs: the lower key first, as the visit has them. */
    private static Condition isBetween(VisitTable visit, List<String> codes, Binds binds) {
        if (codes.size() != 2 || codes.getFirst().equals(codes.getLast())) {
            throw RefusedException.badInput("between takes the codes of two different countries.");
        }
        Field<UUID> one = key(codes.getFirst(), binds);
        Field<UUID> other = key(codes.getLast(), binds);
        return visit.PAIR_LOW
                .eq(DSL.least(one, other))
                .and(visit.PAIR_HIGH.eq(DSL.greatest(one, other)))
                .and(one.isNotNull())
                .and(other.isNotNull());
    }

    private static Field<UUID> key(String code, Binds binds) {
        return DSL.field(
                DSL.select(COUNTRY.ID).from(COUNTRY).where(COUNTRY.CODE.eq(binds.of(code))));
    }
}
