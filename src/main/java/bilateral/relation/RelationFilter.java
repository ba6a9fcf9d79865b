package bilateral.relation;

import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.milestone.MilestoneFields.MILESTONE;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.agreement.AgreementFilter;
import bilateral.country.CountryCodes;
import bilateral.meeting.MeetingFilter;
import bilateral.milestone.MilestoneFilter;
import bilateral.official.PositionFilter;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Dates;
import bilateral.read.DayFilter;
import bilateral.read.Filter;
import bilateral.read.IntRange;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementPairTable;
import bilateral.tables.tables.AgreementStandingTable;
import bilateral.tables.tables.EnvoyPositionTable;
import bilateral.tables.tables.MeetingPairTable;
import bilateral.tables.tables.MeetingTable;
import bilateral.tables.tables.MilestoneTable;
import bilateral.tables.tables.RelationTable;
import bilateral.tables.tables.VisitTable;
import bilateral.visit.VisitFilter;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which relations are wanted.
 *
 * @param country one of the two countries, any of these codes
 * @param with the other one, any of these codes
 * @param diplomaticStatus ties on a day
 * @param milestone what some turning point of the relation has to be
 * @param visit what some visit between the two has to be
 * @param visitCount how many visits there were
 * @param meeting what some meeting of the two has to be
 * @param agreement what some agreement of the two has to be
 * @param agreementInForce a day on which some agreement is in force between the two
 * @param vacantEmbassy a day on which nobody leads the mission of one at the other
 */
public record RelationFilter(
        @Nullable List<String> country,
        @Nullable List<String> with,
        @Nullable DiplomaticStatusFilter diplomaticStatus,
        @Nullable MilestoneFilter milestone,
        @Nullable VisitFilter visit,
        @Nullable IntRange visitCount,
        @Nullable MeetingFilter meeting,
        @Nullable AgreementFilter agreement,
        @Nullable DayFilter agreementInForce,
        @Nullable DayFilter vacantEmbassy,
        @Nullable List<RelationFilter> and,
        @Nullable List<RelationFilter> or,
        @Nullable RelationFilter not)
        implements Filter<RelationTable, RelationFilter> {

    @Override
    public Stream<Condition> own(RelationTable relation, Binds binds) {
        return new Conditions(binds)
                        .and(countries(relation, binds))
                        .given(diplomaticStatus, ties -> ties.holds(relation, binds))
                        .given(milestone, filter -> hasMilestone(relation, filter, binds))
                        .given(visit, filter -> hasVisit(relation, filter, binds))
                        .given(visitCount, range -> range.holds(countVisits(relation), binds))
                        .given(meeting, filter -> hasMeeting(relation, filter, binds))
                        .given(agreement, filter -> hasAgreement(relation, filter, binds))
                        .given(agreementInForce, day -> isBound(relation, day, binds))
                        .given(vacantEmbassy, day -> hasVacantEmbassy(relation, day, binds))
                        .stream();
    }

    private Stream<Condition> countries(RelationTable relation, Binds binds) {
        Field<UUID> low = relation.PAIR_LOW;
        Field<UUID> high = relation.PAIR_HIGH;
        if (country != null && with != null) {
            return Stream.of(
                    CountryCodes.anyOf(low, country, binds)
                            .and(CountryCodes.anyOf(high, with, binds))
                            .or(
                                    CountryCodes.anyOf(high, country, binds)
                                            .and(CountryCodes.anyOf(low, with, binds))));
        }
        List<String> either = country != null ? country : with;
        return either == null
                ? Stream.empty()
                : Stream.of(CountryCodes.eitherOf(low, high, either, binds));
    }

    private static Condition hasMilestone(
            RelationTable relation, MilestoneFilter filter, Binds binds) {
        MilestoneTable turn = Tables.MILESTONE.as("related_milestone");
        return exists(
                turn,
                MILESTONE
                        .live()
                        .apply(turn)
                        .and(isOf(relation, turn.PAIR_LOW, turn.PAIR_HIGH))
                        .and(filter.condition(turn, binds)));
    }

    private static Condition hasVisit(RelationTable relation, VisitFilter filter, Binds binds) {
        VisitTable between = Tables.VISIT.as("related_visit");
        return exists(
                between,
                VISIT.live()
                        .apply(between)
                        .and(isOf(relation, between.PAIR_LOW, between.PAIR_HIGH))
                        .and(filter.condition(between, binds)));
    }

    private static Field<Integer> countVisits(RelationTable relation) {
        VisitTable between = Tables.VISIT.as("counted_visit");
        return DSL.field(
                DSL.select(DSL.count().cast(SQLDataType.INTEGER))
                        .from(between)
                        .where(VISIT.live().apply(between))
                        .and(isOf(relation, between.PAIR_LOW, between.PAIR_HIGH)));
    }

    private static Condition hasMeeting(RelationTable relation, MeetingFilter filter, Binds binds) {
        MeetingPairTable pair = Tables.MEETING_PAIR.as("related_meeting_pair");
        MeetingTable held = Tables.MEETING.as("related_meeting");
        return exists(
                pair.join(held).on(held.ID.eq(pair.MEETING_ID)),
                MEETING.live()
                        .apply(held)
                        .and(isOf(relation, pair.PAIR_LOW, pair.PAIR_HIGH))
                        .and(filter.condition(held, binds)));
    }

    private static Condition hasAgreement(
            RelationTable relation, AgreementFilter filter, Binds binds) {
        AgreementPairTable pair = Tables.AGREEMENT_PAIR.as("related_agreement");
        return exists(
                pair,
                isOf(relation, pair.PAIR_LOW, pair.PAIR_HIGH)
                        .and(filter.of(pair.AGREEMENT_ID, pair.PAIR_LOW, pair.PAIR_HIGH, binds)));
    }

    private static Condition isBound(RelationTable relation, DayFilter day, Binds binds) {
        AgreementPairTable pair = Tables.AGREEMENT_PAIR.as("bound_pair");
        AgreementStandingTable standing =
                Tables.AGREEMENT_STANDING(
                                pair.AGREEMENT_ID,
                                Dates.asOf(day.asOf(), binds),
                                pair.PAIR_LOW,
                                pair.PAIR_HIGH)
                        .as("bound_standing");
        Condition now = standing.STATUS.eq(DSL.inline("IN_FORCE"));
        return exists(
                pair.crossJoin(DSL.lateral(standing)),
                isOf(relation, pair.PAIR_LOW, pair.PAIR_HIGH)
                        .and(
                                day.certainly()
                                        ? now.and(standing.CERTAINTY.eq(DSL.inline("CERTAIN")))
                                        : now.or(standing.ALTERNATIVE.eq(DSL.inline("IN_FORCE")))));
    }

    private static Condition hasVacantEmbassy(RelationTable relation, DayFilter day, Binds binds) {
        EnvoyPositionTable office = Tables.ENVOY_POSITION.as("related_envoy");
        return exists(
                office,
                isOf(relation, office.PAIR_LOW, office.PAIR_HIGH)
                        .and(PositionFilter.isVacant(office.POSITION_ID, day, binds)));
    }

    private static Condition isOf(RelationTable relation, Field<UUID> low, Field<UUID> high) {
        return RelationPairs.isOf(relation, low, high);
    }

    private static Condition exists(Table<?> rows, Condition condition) {
        return DSL.exists(DSL.selectOne().from(rows).where(condition));
    }
}
