package bilateral.grouping;

import bilateral.country.CountryCodes;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.IntRange;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.source.FactFilter;
import bilateral.tables.Tables;
import bilateral.tables.tables.GroupingMemberTable;
import bilateral.tables.tables.GroupingTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which groupings are wanted.
 *
 * @param status whether it exists, any of these
 * @param member a country that is or was a member, any of these codes
 * @param memberDuring days on which that country, or any, was a member
 * @param text what its name or note holds
 */
public record GroupingFilter(
        @Nullable List<GroupingStatus> status,
        @Nullable List<String> member,
        @Nullable PeriodFilter memberDuring,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<GroupingFilter> and,
        @Nullable List<GroupingFilter> or,
        @Nullable GroupingFilter not)
        implements FactFilter<GroupingTable, GroupingFilter> {

    @Override
    public Stream<Condition> own(GroupingTable grouping, Binds binds) {
        return new Conditions(binds)
                        .anyOf(grouping.STATUS, status)
                        .and(members(grouping, binds))
                        .contains(text, grouping.TEXT_FOLDED)
                        .and(evidence(grouping.ID, binds))
                        .stream();
    }

    private Stream<Condition> members(GroupingTable grouping, Binds binds) {
        GroupingMemberTable membership = Tables.GROUPING_MEMBER.as("filtered_member");
        List<Condition> asked =
                new Conditions(binds)
                                .given(
                                        member,
                                        codes ->
                                                CountryCodes.anyOf(
                                                        membership.COUNTRY_ID, codes, binds))
                                .during(
                                        new PeriodColumns(
                                                membership.PERIOD_START_EARLIEST,
                                                membership.PERIOD_START_LATEST,
                                                membership.PERIOD_END_EARLIEST,
                                                membership.PERIOD_END_LATEST,
                                                membership.PERIOD_IS_QUALIFIED),
                                        memberDuring)
                                .stream()
                                .toList();
        return asked.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(membership)
                                        .where(membership.GROUPING_ID.eq(grouping.ID))
                                        .and(DSL.and(asked))));
    }
}
