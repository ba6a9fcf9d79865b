package bilateral.figure;

import bilateral.source.Citation;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A number about the relation between two countries: one amount, or a lowest and a highest, in a
 * currency or a unit.
 *
 * @param one a country of the relation; the order of both has no meaning
 * @param other the other country
 * @param direction null when the number has no direction, or none is stated
 * @param amount null when it is a range
 * @param low null when it is one amount
 * @param high null when it is one amount
 * @param currency an ISO 4217 code; null when it is counted in a unit
 * @param unit null when it is an amount of money
 * @param per the stretch of time that it is for; null for the whole period, or when not stated
 * @param approximate whether the source gives the number only roughly
 * @param basisText who reported or estimated it, in the source's terms; null when not stated
 * @param inOfficialStatistics null when not stated
 * @param period the time that it is about; null when not stated
 * @param citations at least one
 */
public record Figure(
        UUID id,
        UUID one,
        UUID other,
        @Nullable Direction direction,
        FigureMeasure measure,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String currency,
        @Nullable String unit,
        @Nullable AmountInterval per,
        boolean approximate,
        FigureBasis basis,
        @Nullable String basisText,
        @Nullable Boolean inOfficialStatistics,
        @Nullable FuzzyPeriod period,
        @Nullable String note,
        List<Citation> citations) {

    /** From which of both countries to which the number goes. */
    public record Direction(UUID from, UUID to) {}
}
