package bilateral.visit;

import bilateral.country.CountryCodes;
import bilateral.official.AttendanceFilter;
import bilateral.official.ParticipantSide;
import bilateral.official.PositionFunction;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.IntRange;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.source.FactFilter;
import bilateral.source.Sector;
import bilateral.tables.Tables;
import bilateral.tables.tables.VisitLastStatementTable;
import bilateral.tables.tables.VisitTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which visits are wanted.
 *
 * @param from the visiting country, any of these codes
 * @param to the visited country, any of these codes
 * @param between two countries, either of which visited the other
 * @param during days that the visit overlaps
 * @param kind its rank, any of these; one that is not stated is none of them
 * @param status what its latest statement says, any of these
 * @param sector one of its sectors, any of these
 * @param place one of its places, any of these
 * @param text what its purpose, its name in the source or one of its places holds
 */
public record VisitFilter(
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable List<String> between,
        @Nullable PeriodFilter during,
        @Nullable List<VisitKind> kind,
        @Nullable List<VisitStatus> status,
        @Nullable List<Sector> sector,
        @Nullable List<String> official,
        @Nullable List<String> withOfficial,
        @Nullable List<String> position,
        @Nullable List<PositionFunction> function,
        @Nullable List<String> organization,
        @Nullable List<ParticipantSide> side,
        @Nullable List<String> place,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<VisitFilter> and,
        @Nullable List<VisitFilter> or,
        @Nullable VisitFilter not)
        implements FactFilter<VisitTable, VisitFilter>, AttendanceFilter {

    @Override
    public Stream<Condition> own(VisitTable visit, Binds binds) {
        return new Conditions(binds)
                        .given(
                                from,
                                codes -> CountryCodes.anyOf(visit.FROM_COUNTRY_ID, codes, binds))
                        .given(to, codes -> CountryCodes.anyOf(visit.TO_COUNTRY_ID, codes, binds))
                        .given(
                                between,
                                codes ->
                                        CountryCodes.isPair(
                                                visit.PAIR_LOW, visit.PAIR_HIGH, codes, binds))
                        .during(period(visit), during)
                        .anyOf(visit.KIND, kind)
                        .given(status, wanted -> hasStatus(visit, binds.texts(wanted)))
                        .someOf(visit.SECTORS, sector)
                        .and(attendance(visit.ID, binds))
                        .someText("place", visit.PLACES_FOLDED, place)
                        .contains(text, visit.TEXT_FOLDED)
                        .and(evidence(visit.ID, binds))
                        .stream();
    }

    /** The bounds of a visit's period. */
    public static PeriodColumns period(VisitTable visit) {
        return new PeriodColumns(
                visit.PERIOD_START_EARLIEST,
                visit.PERIOD_START_LATEST,
                visit.PERIOD_END_EARLIEST,
                visit.PERIOD_END_LATEST,
                visit.PERIOD_IS_QUALIFIED);
    }

    /** As {@code Visit.status} without a day: of what nothing was stated is unknown. */
    private static Condition hasStatus(VisitTable visit, Field<String[]> wanted) {
        VisitLastStatementTable statement = Tables.VISIT_LAST_STATEMENT.as("filtered_statement");
        Condition ofIt = statement.VISIT_ID.eq(visit.ID);
        return DSL.exists(
                        DSL.selectOne()
                                .from(statement)
                                .where(ofIt)
                                .and(statement.STATUS.eq(DSL.any(wanted))))
                .or(
                        DSL.inline(VisitStatus.UNKNOWN.name())
                                .eq(DSL.any(wanted))
                                .and(DSL.notExists(DSL.selectOne().from(statement).where(ofIt))));
    }
}
