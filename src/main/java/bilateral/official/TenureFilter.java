package bilateral.official;

import static bilateral.node.NodeType.OFFICIAL;

import bilateral.node.NodeId;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.IntRange;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.source.FactFilter;
import bilateral.tables.Tables;
import bilateral.tables.tables.PositionTable;
import bilateral.tables.tables.TenureEventTable;
import bilateral.tables.tables.TenureTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which tenures are wanted.
 *
 * @param official ids of those who held the office, any of these
 * @param during days that the tenure overlaps
 * @param capacity in what capacity the office was held, any of these
 * @param outcome whether the person served, any of these
 * @param event what happened in it, any of these
 */
public record TenureFilter(
        @Nullable List<String> official,
        @Nullable List<String> position,
        @Nullable List<PositionFunction> function,
        @Nullable List<String> country,
        @Nullable List<String> organization,
        @Nullable PeriodFilter during,
        @Nullable List<TenureCapacity> capacity,
        @Nullable List<TenureOutcome> outcome,
        @Nullable List<TenureEventKind> event,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<TenureFilter> and,
        @Nullable List<TenureFilter> or,
        @Nullable TenureFilter not)
        implements FactFilter<TenureTable, TenureFilter>, HeldOffice {

    @Override
    public Stream<Condition> own(TenureTable tenure, Binds binds) {
        return new Conditions(binds)
                        .given(
                                official,
                                ids ->
                                        tenure.OFFICIAL_ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "official", OFFICIAL, ids, binds))))
                        .and(ofOffice(tenure, binds))
                        .during(period(tenure), during)
                        .anyOf(tenure.CAPACITY, capacity)
                        .anyOf(tenure.OUTCOME, outcome)
                        .given(event, kinds -> had(tenure, kinds, binds))
                        .and(evidence(tenure.ID, binds))
                        .stream();
    }

    /** The bounds of a tenure's period. */
    static PeriodColumns period(TenureTable tenure) {
        return new PeriodColumns(
                tenure.PERIOD_START_EARLIEST,
                tenure.PERIOD_START_LATEST,
                tenure.PERIOD_END_EARLIEST,
                tenure.PERIOD_END_LATEST,
                tenure.PERIOD_IS_QUALIFIED);
    }

    /** Whether the office was really held, as {@code tenure_on} has it. */
    static Condition isHeld(TenureTable tenure) {
        return tenure.RETRACTED_AT
                .isNull()
                .and(tenure.OUTCOME.ne(DSL.inline("NOT_SERVED")))
                .and(tenure.CAPACITY.ne(DSL.inline("DESIGNATE")));
    }

    private Stream<Condition> ofOffice(TenureTable tenure, Binds binds) {
        PositionTable office = Tables.POSITION.as("filtered_position");
        List<Condition> asked = office(office, binds);
        return asked.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(office)
                                        .where(office.ID.eq(tenure.POSITION_ID))
                                        .and(DSL.and(asked))));
    }

    private static Condition had(TenureTable tenure, List<TenureEventKind> kinds, Binds binds) {
        TenureEventTable happened = Tables.TENURE_EVENT.as("filtered_event");
        return DSL.exists(
                DSL.selectOne()
                        .from(happened)
                        .where(happened.TENURE_ID.eq(tenure.ID))
                        .and(happened.KIND.eq(DSL.any(binds.texts(kinds)))));
    }
}
