package bilateral.statistics;

import static bilateral.tables.Tables.AGREEMENT_PAIR;
import static bilateral.tables.Tables.MEETING_PAIR;

import bilateral.relation.RelationPairs;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.MeetingTable;
import bilateral.tables.tables.RelationTable;
import bilateral.tables.tables.VisitTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Of which events some are counted.
 *
 * @param relation null means of all
 */
record Scope(@Nullable RelationTable relation) {

    static final Scope ALL = new Scope(null);

    Condition visits(VisitTable visit) {
        return is(visit.PAIR_LOW, visit.PAIR_HIGH);
    }

    Condition meetings(MeetingTable meeting) {
        return relation == null
                ? DSL.noCondition()
                : meeting.ID.in(
                        DSL.select(MEETING_PAIR.MEETING_ID)
                                .from(MEETING_PAIR)
                                .where(is(MEETING_PAIR.PAIR_LOW, MEETING_PAIR.PAIR_HIGH)));
    }

    Condition agreements(AgreementTable agreement) {
        return relation == null
                ? DSL.noCondition()
                : agreement.ID.in(
                        DSL.select(AGREEMENT_PAIR.AGREEMENT_ID)
                                .from(AGREEMENT_PAIR)
                                .where(is(AGREEMENT_PAIR.PAIR_LOW, AGREEMENT_PAIR.PAIR_HIGH)));
    }

    /** The lower of the two countries; SQL's null where all are counted. */
    Field<UUID> low() {
        return relation == null ? DSL.castNull(SQLDataType.UUID) : relation.PAIR_LOW;
    }

    /** The higher of the two countries; SQL's null where all are counted. */
    Field<UUID> high() {
        return relation == null ? DSL.castNull(SQLDataType.UUID) : relation.PAIR_HIGH;
    }

    private Condition is(Field<UUID> low, Field<UUID> high) {
        return relation == null ? DSL.noCondition() : RelationPairs.isOf(relation, low, high);
    }
}
