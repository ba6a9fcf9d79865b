package bilateral.country;

import static bilateral.node.NodeType.GROUPING;

import bilateral.node.NodeId;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Dates;
import bilateral.read.DayFilter;
import bilateral.read.IntRange;
import bilateral.read.PeriodColumns;
import bilateral.source.FactFilter;
import bilateral.tables.Tables;
import bilateral.tables.tables.CountryNameTable;
import bilateral.tables.tables.CountryPeriodTable;
import bilateral.tables.tables.CountryTable;
import bilateral.tables.tables.GroupingMemberTable;
import bilateral.tables.tables.GroupingTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which countries are wanted.
 *
 * @param code what they are called in the graph, any of these
 * @param kind what they are or were at last, any of these
 * @param text what one of their names holds
 * @param existsOn a day in one of their periods
 * @param administeredBy the country that administered them in some period, any of these codes
 * @param memberOf ids of groupings, any of which they are or were a member of
 * @param memberOn a day on which they were a member, of those or of any
 */
public record CountryFilter(
        @Nullable List<String> code,
        @Nullable List<CountryKind> kind,
        @Nullable String text,
        @Nullable DayFilter existsOn,
        @Nullable List<String> administeredBy,
        @Nullable List<String> memberOf,
        @Nullable DayFilter memberOn,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<CountryFilter> and,
        @Nullable List<CountryFilter> or,
        @Nullable CountryFilter not)
        implements FactFilter<CountryTable, CountryFilter> {

    @Override
    public Stream<Condition> own(CountryTable country, Binds binds) {
        CountryPeriodTable period = Tables.COUNTRY_PERIOD.as("filtered_period");
        Condition ofIt = period.COUNTRY_ID.eq(country.ID);
        return new Conditions(binds)
                        .given(code, codes -> country.CODE.eq(DSL.any(binds.texts(codes))))
                        .anyOf(country.KIND, kind)
                        .given(text, wanted -> isCalled(country, wanted, binds))
                        .given(existsOn, day -> exists(period, ofIt, day, binds))
                        .given(
                                administeredBy,
                                codes ->
                                        DSL.exists(
                                                DSL.selectOne()
                                                        .from(period)
                                                        .where(ofIt)
                                                        .and(
                                                                CountryCodes.anyOf(
                                                                        period.ADMINISTERED_BY_ID,
                                                                        codes,
                                                                        binds))))
                        .given(
                                memberOf != null || memberOn != null ? country : null,
                                member -> isMember(member, binds))
                        .and(evidence(country.ID, binds))
                        .stream();
    }

    private static Condition isCalled(CountryTable country, String text, Binds binds) {
        CountryNameTable name = Tables.COUNTRY_NAME.as("filtered_name");
        return country.NAME_FOLDED
                .like(binds.contained(text))
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(name)
                                        .where(name.COUNTRY_ID.eq(country.ID))
                                        .and(name.NAME_FOLDED.like(binds.contained(text)))));
    }

    /** A country of which no period is recorded may have existed on any day. */
    private static Condition exists(
            CountryPeriodTable period, Condition ofIt, DayFilter day, Binds binds) {
        Condition existed =
                DSL.exists(
                        DSL.selectOne()
                                .from(period)
                                .where(ofIt)
                                .and(
                                        Dates.on(
                                                day,
                                                new PeriodColumns(
                                                        period.PERIOD_START_EARLIEST,
                                                        period.PERIOD_START_LATEST,
                                                        period.PERIOD_END_EARLIEST,
                                                        period.PERIOD_END_LATEST,
                                                        period.PERIOD_IS_QUALIFIED),
                                                binds)));
        return day.certainly()
                ? existed
                : existed.or(DSL.notExists(DSL.selectOne().from(period).where(ofIt)));
    }

    private Condition isMember(CountryTable country, Binds binds) {
        GroupingMemberTable member = Tables.GROUPING_MEMBER.as("filtered_member");
        GroupingTable grouping = Tables.GROUPING.as("filtered_grouping");
        List<Condition> asked =
                new Conditions(binds)
                                .given(
                                        memberOf,
                                        ids ->
                                                grouping.ID.eq(
                                                        DSL.any(
                                                                NodeId.keys(
                                                                        "memberOf",
                                                                        GROUPING,
                                                                        ids,
                                                                        binds))))
                                .given(
                                        memberOn,
                                        day ->
                                                Dates.on(
                                                        day,
                                                        new PeriodColumns(
                                                                member.PERIOD_START_EARLIEST,
                                                                member.PERIOD_START_LATEST,
                                                                member.PERIOD_END_EARLIEST,
                                                                member.PERIOD_END_LATEST,
                                                                member.PERIOD_IS_QUALIFIED),
                                                        binds))
                                .stream()
                                .toList();
        return DSL.exists(
                DSL.selectOne()
                        .from(member)
                        .join(grouping)
                        .on(grouping.ID.eq(member.GROUPING_ID))
                        .and(grouping.RETRACTED_AT.isNull())
                        .where(member.COUNTRY_ID.eq(country.ID))
                        .and(DSL.and(asked)));
    }
}
