package bilateral.milestone;

import bilateral.country.CountryCodes;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.IntRange;
import bilateral.read.PeriodFilter;
import bilateral.read.PointColumns;
import bilateral.source.FactFilter;
import bilateral.tables.tables.MilestoneTable;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which milestones are wanted.
 *
 * @param country a country of the relation, any of these codes
 * @param between the two countries of the relation
 * @param by the country whose act it was, any of these codes; one by both is by none of them
 * @param kind what happened, any of these
 * @param during days, one of which its date is
 * @param place where it happened, any of these
 * @param text what its place or note holds
 */
public record MilestoneFilter(
        @Nullable List<String> country,
        @Nullable List<String> between,
        @Nullable List<String> by,
        @Nullable List<MilestoneKind> kind,
        @Nullable PeriodFilter during,
        @Nullable List<String> place,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<MilestoneFilter> and,
        @Nullable List<MilestoneFilter> or,
        @Nullable MilestoneFilter not)
        implements FactFilter<MilestoneTable, MilestoneFilter> {

    @Override
    public Stream<Condition> own(MilestoneTable milestone, Binds binds) {
        return new Conditions(binds)
                        .given(
                                country,
                                codes ->
                                        CountryCodes.eitherOf(
                                                milestone.PAIR_LOW,
                                                milestone.PAIR_HIGH,
                                                codes,
                                                binds))
                        .given(
                                between,
                                codes ->
                                        CountryCodes.isPair(
                                                milestone.PAIR_LOW,
                                                milestone.PAIR_HIGH,
                                                codes,
                                                binds))
                        .given(
                                by,
                                codes -> CountryCodes.anyOf(milestone.BY_COUNTRY_ID, codes, binds))
                        .anyOf(milestone.KIND, kind)
                        .during(
                                new PointColumns(
                                        milestone.DATE_EARLIEST,
                                        milestone.DATE_LATEST,
                                        milestone.DATE_IS_QUALIFIED),
                                during)
                        .anyText("place", milestone.PLACE_FOLDED, place)
                        .contains(text, milestone.TEXT_FOLDED)
                        .and(evidence(milestone.ID, binds))
                        .stream();
    }
}
