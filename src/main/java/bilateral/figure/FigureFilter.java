package bilateral.figure;

import bilateral.country.CountryCodes;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.DecimalRange;
import bilateral.read.IntRange;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.source.FactFilter;
import bilateral.tables.tables.FigureTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which figures are wanted.
 *
 * @param country a country of the relation, any of these codes
 * @param between the two countries of the relation
 * @param from the country that gives, any of these codes; one without a direction is from none
 * @param to the country that takes, any of these codes; one without a direction is to none
 * @param measure what it measures, any of these
 * @param currency what its values are in, any of these
 * @param unit what its values are in, where that is no currency, any of these
 * @param amount numbers, one of which its value is, or one of its values from low to high
 * @param basis whether it was reported or estimated, any of these
 * @param during days that its period overlaps
 * @param text what its note or what it is based on holds
 */
public record FigureFilter(
        @Nullable List<String> country,
        @Nullable List<String> between,
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable List<FigureMeasure> measure,
        @Nullable List<String> currency,
        @Nullable List<String> unit,
        @Nullable DecimalRange amount,
        @Nullable Boolean approximate,
        @Nullable List<FigureBasis> basis,
        @Nullable Boolean inOfficialStatistics,
        @Nullable PeriodFilter during,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<FigureFilter> and,
        @Nullable List<FigureFilter> or,
        @Nullable FigureFilter not)
        implements FactFilter<FigureTable, FigureFilter> {

    @Override
    public Stream<Condition> own(FigureTable figure, Binds binds) {
        return new Conditions(binds)
                        .given(
                                country,
                                codes ->
                                        CountryCodes.eitherOf(
                                                figure.PAIR_LOW, figure.PAIR_HIGH, codes, binds))
                        .given(
                                between,
                                codes ->
                                        CountryCodes.isPair(
                                                figure.PAIR_LOW, figure.PAIR_HIGH, codes, binds))
                        .given(
                                from,
                                codes -> CountryCodes.anyOf(figure.FROM_COUNTRY_ID, codes, binds))
                        .given(to, codes -> CountryCodes.anyOf(figure.TO_COUNTRY_ID, codes, binds))
                        .anyOf(figure.MEASURE, measure)
                        .given(currency, codes -> figure.CURRENCY.eq(DSL.any(binds.texts(codes))))
                        .anyText("unit", figure.UNIT_FOLDED, unit)
                        .given(
                                amount,
                                range ->
                                        range.overlaps(
                                                figure.AMOUNT_LOW,
                                                DSL.coalesce(figure.AMOUNT, figure.HIGH),
                                                binds))
                        .is(figure.APPROXIMATE, approximate)
                        .anyOf(figure.BASIS, basis)
                        .is(figure.IN_OFFICIAL_STATISTICS, inOfficialStatistics)
                        .during(
                                new PeriodColumns(
                                        figure.PERIOD_START_EARLIEST,
                                        figure.PERIOD_START_LATEST,
                                        figure.PERIOD_END_EARLIEST,
                                        figure.PERIOD_END_LATEST,
                                        figure.PERIOD_IS_QUALIFIED),
                                during)
                        .contains(text, figure.TEXT_FOLDED)
                        .and(evidence(figure.ID, binds))
                        .stream();
    }
}
