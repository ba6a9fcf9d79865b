package bilateral.statistics;

import static bilateral.visit.VisitFields.VISIT;

import bilateral.official.ParticipantSide;
import bilateral.read.Arguments;
import bilateral.read.Binds;
import bilateral.read.Dates;
import bilateral.read.PeriodColumns;
import bilateral.tables.Tables;
import bilateral.tables.tables.VisitStatusTable;
import bilateral.tables.tables.VisitTable;
import bilateral.visit.VisitFilter;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** Visits, which are counted under their start. */
record CountedVisits(VisitTable visit, Condition where, Arguments arguments, Binds binds)
        implements Counted {

    static Counted of(Scope scope, @Nullable VisitFilter filter, Arguments arguments, Binds binds) {
        VisitTable visit = VISIT.as().apply(ALIAS);
        Condition where = VISIT.live().apply(visit).and(scope.visits(visit));
        return new CountedVisits(
                visit,
                filter == null ? where : where.and(filter.condition(visit, binds)),
                arguments,
                binds);
    }

    @Override
    public Table<?> table() {
        return visit;
    }

    @Override
    public Field<UUID> id() {
        return visit.ID;
    }

    @Override
    public Field<String> date() {
        return visit.PERIOD_EDTF;
    }

    @Override
    public Field<LocalDate> earliest() {
        return visit.PERIOD_START_EARLIEST;
    }

    @Override
    public Field<LocalDate> latest() {
        return visit.PERIOD_START_LATEST;
    }

    @Override
    public Field<String> kind() {
        return visit.KIND;
    }

    @Override
    public Field<String[]> sectors() {
        return visit.SECTORS;
    }

    @Override
    public PeriodColumns period() {
        return VisitFilter.period(visit);
    }

    @Override
    public Joined<UUID> countries() {
        Field<UUID[]> both = DSL.array(visit.FROM_COUNTRY_ID, visit.TO_COUNTRY_ID);
        return new Joined<>(
                DSL.lateral(DSL.unnest(both).as("country", "country")),
                DSL.trueCondition(),
                DSL.field(DSL.name("country", "country"), SQLDataType.UUID));
    }

    @Override
    public Field<UUID> from() {
        return visit.FROM_COUNTRY_ID;
    }

    @Override
    public Field<UUID> to() {
        return visit.TO_COUNTRY_ID;
    }

    @Override
    public Joined<String> status() {
        VisitStatusTable status =
                Tables.VISIT_STATUS(visit.ID, Dates.asOf(arguments, binds)).as("status");
        return new Joined<>(DSL.lateral(status), DSL.trueCondition(), status.STATUS);
    }

    @Override
    public Involved involved() {
        return Involved.participants(visit.ID, side(arguments, binds));
    }

    /** Whether a participant is on the side that is asked for. */
    static Condition side(Arguments arguments, Binds binds) {
        ParticipantSide side = arguments.get("side", ParticipantSide.class);
        return side == null ? DSL.noCondition() : Tables.PARTICIPANT.SIDE.eq(binds.of(side.name()));
    }
}
