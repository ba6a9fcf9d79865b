package bilateral.country;

import bilateral.graphql.RefusedException;
import bilateral.read.Binds;
import bilateral.tables.Tables;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.List;
import java.util.UUID;

/** Countries as filters name them: by their codes, of which one that nothing has finds nothing. */
public final class CountryCodes {

    private CountryCodes() {}

    /** The country is one of these. */
    public static Condition anyOf(Field<UUID> country, List<String> codes, Binds binds) {
        // Of one country, the rows stand in an index in their order; those of several do not.
        return codes.size() == 1
                ? country.eq(key(codes.getFirst(), binds))
                : country.eq(DSL.any(keys(codes, binds)));
    }

    /** One of both is one of these. */
    public static Condition eitherOf(
            Field<UUID> one, Field<UUID> other, List<String> codes, Binds binds) {
        Field<UUID[]> keys = keys(codes, binds);
        return one.eq(DSL.any(keys)).or(other.eq(DSL.any(keys)));
    }

    /**
     * A pair, the lower key first, is that of these two: one range of an index of pairs.
     *
     * @throws RefusedException when they are not two, or the same twice
     */
    public static Condition isPair(
            Field<UUID> low, Field<UUID> high, List<String> codes, Binds binds) {
        if (codes.size() != 2 || codes.getFirst().equals(codes.getLast())) {
            throw RefusedException.badInput("between takes the codes of two different countries.");
        }
        Field<UUID> one = key(codes.getFirst(), binds);
        Field<UUID> other = key(codes.getLast(), binds);
        return low.eq(DSL.least(one, other))
                .and(high.eq(DSL.greatest(one, other)))
                .and(one.isNotNull())
                .and(other.isNotNull());
    }

    private static Field<UUID[]> keys(List<String> codes, Binds binds) {
        return DSL.array(
                DSL.select(Tables.COUNTRY.ID)
                        .from(Tables.COUNTRY)
                        .where(Tables.COUNTRY.CODE.eq(DSL.any(binds.texts(codes)))));
    }

    private static Field<UUID> key(String code, Binds binds) {
        return DSL.field(
                DSL.select(Tables.COUNTRY.ID)
                        .from(Tables.COUNTRY)
                        .where(Tables.COUNTRY.CODE.eq(binds.of(code))));
    }
}
