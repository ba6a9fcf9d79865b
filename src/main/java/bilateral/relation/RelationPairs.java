package bilateral.relation;

import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementPairTable;
import bilateral.tables.tables.CountryLineageTable;
import bilateral.tables.tables.MeetingPairTable;
import bilateral.tables.tables.RelationReachTable;
import bilateral.tables.tables.RelationTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.UUID;

/**
 * Which rows belong to a relation: those of its pair of countries and, where predecessors are
 * included, those of every pair of countries that the two came from.
 */
public final class RelationPairs {

    private RelationPairs() {}

    /** The rows of a relation that those of its countries' predecessors join. */
    static final class Joined extends RelationTable {

        private static final long serialVersionUID = 1L;

        Joined(String alias) {
            super(alias);
        }
    }

    /** Whether a row of these two countries belongs to the relation. */
    public static Condition isOf(RelationTable relation, Field<UUID> low, Field<UUID> high) {
        if (!isJoined(relation)) {
            return low.eq(relation.PAIR_LOW).and(high.eq(relation.PAIR_HIGH));
        }
        RelationReachTable reach = reach(relation);
        return DSL.row(low, high).in(DSL.select(reach.PAIR_LOW, reach.PAIR_HIGH).from(reach));
    }

    /** Whether a meeting belongs to the relation, by one of its pairs only. */
    public static Condition isOf(RelationTable relation, MeetingPairTable row) {
        MeetingPairTable other = Tables.MEETING_PAIR.as(row.getName() + "_pair");
        return isOf(relation, row.PAIR_LOW, row.PAIR_HIGH)
                .and(
                        isFirst(
                                relation,
                                row.PAIR_LOW,
                                row.PAIR_HIGH,
                                other,
                                other.PAIR_LOW,
                                other.PAIR_HIGH,
                                other.MEETING_ID.eq(row.MEETING_ID)));
    }

    /** Whether an agreement belongs to the relation, by one of its pairs only. */
    public static Condition isOf(RelationTable relation, AgreementPairTable row) {
        AgreementPairTable other = Tables.AGREEMENT_PAIR.as(row.getName() + "_pair");
        return isOf(relation, row.PAIR_LOW, row.PAIR_HIGH)
                .and(
                        isFirst(
                                relation,
                                row.PAIR_LOW,
                                row.PAIR_HIGH,
                                other,
                                other.PAIR_LOW,
                                other.PAIR_HIGH,
                                other.AGREEMENT_ID.eq(row.AGREEMENT_ID)));
    }

    /** Whether the two are the relation's countries, or came before them, in either order. */
    static Condition isOfEither(RelationTable relation, Field<UUID> one, Field<UUID> other) {
        if (!isJoined(relation)) {
            return one.in(relation.PAIR_LOW, relation.PAIR_HIGH)
                    .and(other.in(relation.PAIR_LOW, relation.PAIR_HIGH))
                    .and(one.ne(other));
        }
        RelationReachTable reach = reach(relation);
        return DSL.exists(
                DSL.selectOne()
                        .from(reach)
                        .where(reach.PAIR_LOW.eq(DSL.least(one, other)))
                        .and(reach.PAIR_HIGH.eq(DSL.greatest(one, other))));
    }

    /** A country of the relation, and those it came from where they are included. */
    static Condition isLineOf(RelationTable relation, Field<UUID> of, Field<UUID> country) {
        if (!isJoined(relation)) {
            return country.eq(of);
        }
        CountryLineageTable lineage = Tables.COUNTRY_LINEAGE(of);
        return country.in(DSL.select(lineage.COUNTRY_ID).from(lineage));
    }

    static boolean isJoined(RelationTable relation) {
        return relation instanceof Joined;
    }

    private static RelationReachTable reach(RelationTable relation) {
        return Tables.RELATION_REACH(relation.PAIR_LOW, relation.PAIR_HIGH);
    }

    /**
     * What has several pairs stands in the list by one: the relation's own, else the first. A page
     * would repeat it otherwise.
     */
    private static Condition isFirst(
            RelationTable relation,
            Field<UUID> low,
            Field<UUID> high,
            Table<?> pairs,
            Field<UUID> otherLow,
            Field<UUID> otherHigh,
            Condition ofTheSame) {
        if (!isJoined(relation)) {
            return DSL.noCondition();
        }
        RelationReachTable reach = reach(relation);
        return DSL.row(low, high)
                .eq(
                        DSL.select(otherLow, otherHigh)
                                .from(pairs)
                                .join(reach)
                                .on(reach.PAIR_LOW.eq(otherLow))
                                .and(reach.PAIR_HIGH.eq(otherHigh))
                                .where(ofTheSame)
                                .orderBy(reach.IS_OWN.desc(), otherLow, otherHigh)
                                .limit(DSL.inline(1)));
    }
}
