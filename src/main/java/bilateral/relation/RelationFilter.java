package bilateral.relation;

import bilateral.official.TenureFields;
import bilateral.read.Binds;
import bilateral.read.Dates;
import bilateral.read.DayFilter;
import bilateral.read.Filter;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementPairTable;
import bilateral.tables.tables.AgreementStandingTable;
import bilateral.tables.tables.EnvoyPositionTable;
import bilateral.tables.tables.RelationTable;
import bilateral.tables.tables.TenureOnTable;
import bilateral.tables.tables.VisitTable;
import bilateral.visit.VisitFields;
import bilateral.visit.VisitFilter;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which relations are wanted.
 *
 * @param country one of the two countries, any of these codes
 * @param with the other one, any of these codes
 * @param diplomaticStatus ties on a day
 * @param visit what a visit between the two has to be
 * @param agreementInForce a day on which some agreement is in force between the two
 * @param vacantEmbassy a day on which nobody leads the mission of one at the other
 */
public record RelationFilter(
        @Nullable List<String> country,
        @Nullable List<String> with,
        @Nullable DiplomaticStatusFilter diplomaticStatus,
        @Nullable VisitFilter visit,
        @Nullable DayFilter agreementInForce,
        @Nullable DayFilter vacantEmbassy,
        @Nullable List<RelationFilter> and,
        @Nullable List<RelationFilter> or,
        @Nullable RelationFilter not)
        implements Filter<RelationTable, RelationFilter> {

    @Override
    public Stream<Condition> own(RelationTable relation, Binds binds) {
        Stream.Builder<Condition> conditions = Stream.builder();
        if (country != null || with != null) {
            conditions.add(isOf(relation, binds));
        }
        if (diplomaticStatus != null) {
            conditions.add(diplomaticStatus.holds(relation, binds));
        }
        if (visit != null) {
            VisitTable between = Tables.VISIT.as(relation.getName() + "_visit");
            conditions.add(
                    DSL.exists(
                            DSL.selectOne()
                                    .from(between)
                                    .where(VisitFields.VISIT.live().apply(between))
                                    .and(
                                            RelationPairs.isOf(
                                                    relation, between.PAIR_LOW, between.PAIR_HIGH))
                                    .and(visit.condition(between, binds))));
        }
        if (agreementInForce != null) {
            conditions.add(isBound(relation, agreementInForce, binds));
        }
        if (vacantEmbassy != null) {
            conditions.add(hasVacantEmbassy(relation, vacantEmbassy, binds));
        }
        return conditions.build();
    }

    private Condition isOf(RelationTable relation, Binds binds) {
        Field<String[]> one = binds.texts(country == null ? with() : country);
        if (country == null || with == null) {
            return relation.LOW_CODE.eq(DSL.any(one)).or(relation.HIGH_CODE.eq(DSL.any(one)));
        }
        Field<String[]> other = binds.texts(with);
        return relation.LOW_CODE
                .eq(DSL.any(one))
                .and(relation.HIGH_CODE.eq(DSL.any(other)))
                .or(relation.HIGH_CODE.eq(DSL.any(one)).and(relation.LOW_CODE.eq(DSL.any(other))));
    }

    private static Condition isBound(RelationTable relation, DayFilter day, Binds binds) {
        AgreementPairTable agreement = Tables.AGREEMENT_PAIR.as(relation.getName() + "_agreement");
        AgreementStandingTable standing =
                Tables.AGREEMENT_STANDING(
                        agreement.AGREEMENT_ID,
                        Dates.day(day.asOf(), binds),
                        relation.PAIR_LOW,
                        relation.PAIR_HIGH);
        return DSL.exists(
                DSL.selectOne()
                        .from(agreement)
                        .crossJoin(DSL.lateral(standing))
                        .where(agreement.PAIR_LOW.eq(relation.PAIR_LOW))
                        .and(agreement.PAIR_HIGH.eq(relation.PAIR_HIGH))
                        .and(isInForce(standing, day.certainly())));
    }

    private static Condition isInForce(AgreementStandingTable standing, boolean certainly) {
        Condition now = standing.STATUS.eq(DSL.inline("IN_FORCE"));
        return certainly
                ? now.and(standing.CERTAINTY.eq(DSL.inline("CERTAIN")))
                : now.or(standing.ALTERNATIVE.eq(DSL.inline("IN_FORCE")));
    }

    private static Condition hasVacantEmbassy(RelationTable relation, DayFilter day, Binds binds) {
        EnvoyPositionTable office = Tables.ENVOY_POSITION.as(relation.getName() + "_envoy");
        TenureOnTable held =
                Tables.TENURE_ON(
                        TenureFields.ANY, office.POSITION_ID, Dates.dayOrToday(day.asOf(), binds));
        Condition holds =
                day.certainly() ? DSL.noCondition() : held.CERTAINTY.eq(DSL.inline("CERTAIN"));
        return DSL.exists(
                DSL.selectOne()
                        .from(office)
                        .where(office.PAIR_LOW.eq(relation.PAIR_LOW))
                        .and(office.PAIR_HIGH.eq(relation.PAIR_HIGH))
                        .andNotExists(DSL.selectOne().from(held).where(holds)));
    }
}
