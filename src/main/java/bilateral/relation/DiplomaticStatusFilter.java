package bilateral.relation;

import bilateral.read.Binds;
import bilateral.read.CertaintyFilter;
import bilateral.read.Dates;
import bilateral.tables.Tables;
import bilateral.tables.tables.DiplomaticStatusTable;
import bilateral.tables.tables.MilestoneTable;
import bilateral.tables.tables.RelationTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Ties that two countries have to have on a day.
 *
 * @param status any of these
 * @param asOf the day; null means today (UTC)
 */
public record DiplomaticStatusFilter(
        List<DiplomaticStatusKind> status, @Nullable LocalDate asOf, CertaintyFilter certainty) {

    /** Pairs of which no milestone tells are most of all, and need no function to say so. */
    Condition holds(RelationTable relation, Binds binds) {
        MilestoneTable milestone = Tables.MILESTONE.as(relation.getName() + "_told");
        Field<String[]> wanted = binds.texts(status);
        DiplomaticStatusTable told =
                Tables.DIPLOMATIC_STATUS(
                        relation.PAIR_LOW, relation.PAIR_HIGH, Dates.asOf(asOf, binds));
        Condition fits = told.STATUS.eq(DSL.any(wanted));
        fits =
                certainty == CertaintyFilter.CERTAINLY
                        ? fits.and(told.CERTAINTY.eq(DSL.inline("CERTAIN")))
                        : fits.or(told.ALTERNATIVE.eq(DSL.any(wanted)));
        return DSL.when(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(milestone)
                                        .where(milestone.PAIR_LOW.eq(relation.PAIR_LOW))
                                        .and(milestone.PAIR_HIGH.eq(relation.PAIR_HIGH))
                                        .and(milestone.RETRACTED_AT.isNull())),
                        DSL.field(DSL.inline("UNKNOWN").eq(DSL.any(wanted))))
                .otherwise(DSL.field(DSL.exists(DSL.selectOne().from(told).where(fits))))
                .isTrue();
    }
}
