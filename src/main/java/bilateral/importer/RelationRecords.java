package bilateral.importer;

import bilateral.figure.AmountInterval;
import bilateral.figure.Figure;
import bilateral.figure.FigureBasis;
import bilateral.figure.FigureMeasure;
import bilateral.grouping.Grouping;
import bilateral.grouping.GroupingStatus;
import bilateral.milestone.Milestone;
import bilateral.milestone.MilestoneKind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what is said of relations: milestones, figures and groupings. */
final class RelationRecords {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private RelationRecords() {}

    private record Pair(UUID one, UUID other) {

        boolean has(@Nullable UUID country) {
            return one.equals(country) || other.equals(country);
        }
    }

    private static Pair countries(RecordFields fields) {
        List<UUID> countries = fields.references("countries", Section.COUNTRIES);
        boolean two = countries.size() == 2 && !countries.getFirst().equals(countries.getLast());
        fields.require(two, "countries", "two countries");
        return two
                ? new Pair(countries.getFirst(), countries.getLast())
                : new Pair(fields.id(), fields.id());
    }

    static Milestone milestone(RecordFields fields) {
        Pair pair = countries(fields);
        UUID by = fields.optionalReference("by", Section.COUNTRIES);
        fields.require(by == null || pair.has(by), "by", "one of the two countries");
        return new Milestone(
                fields.id(),
                pair.one(),
                pair.other(),
                fields.choice("kind", MilestoneKind.class),
                by,
                fields.date("date"),
                fields.optionalText("place"),
                fields.optionalText("note"),
                CommonRecords.citations(fields));
    }

    static Figure figure(RecordFields fields) {
        Pair pair = countries(fields);
        BigDecimal amount = fields.number("amount");
        BigDecimal low = fields.number("low");
        BigDecimal high = fields.number("high");
        String currency = fields.optionalText("currency", CURRENCY, "an ISO 4217 code such as USD");
        String unit = fields.optionalText("unit");
        fields.require(
                amount == null ? isRange(low, high) : low == null && high == null,
                "amount",
                "one amount, or a low and a high that is not below it");
        fields.require(
                (currency == null) != (unit == null), "currency", "a currency or else a unit");
        return new Figure(
                fields.id(),
                pair.one(),
                pair.other(),
                direction(fields, pair),
                fields.choice("measure", FigureMeasure.class),
                amount,
                low,
                high,
                currency,
                unit,
                fields.optionalChoice("per", AmountInterval.class),
                fields.flag("approximate"),
                fields.choice("basis", FigureBasis.class),
                fields.optionalText("basisText"),
                fields.optionalFlag("inOfficialStatistics"),
                fields.optionalPeriod(),
                fields.optionalText("note"),
                CommonRecords.citations(fields));
    }

    private static boolean isRange(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low != null && high != null && low.compareTo(high) <= 0;
    }

    private static Figure.@Nullable Direction direction(RecordFields fields, Pair pair) {
        UUID from = fields.optionalReference("from", Section.COUNTRIES);
        UUID to = fields.optionalReference("to", Section.COUNTRIES);
        if (from == null && to == null) {
            return null;
        }
        fields.require(pair.has(from), "from", "one of the two countries");
        fields.require(
                to != null && pair.has(to) && !to.equals(from),
                "to",
                "the other one of the two countries");
        return from == null || to == null ? null : new Figure.Direction(from, to);
    }

    static Grouping grouping(RecordFields fields) {
        List<Grouping.Member> members = fields.parts("members", RelationRecords::member);
        fields.require(!members.isEmpty(), "members", "at least one country");
        return new Grouping(
                fields.id(),
                fields.text("name"),
                fields.choice("status", GroupingStatus.class),
                fields.optionalText("note"),
                members,
                CommonRecords.citations(fields));
    }

    private static Grouping.Member member(RecordFields fields) {
        return new Grouping.Member(
                fields.reference("country", Section.COUNTRIES), fields.optionalPeriod());
    }
}
