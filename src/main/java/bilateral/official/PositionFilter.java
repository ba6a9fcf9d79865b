package bilateral.official;

import static bilateral.node.NodeType.ORGANIZATION;

import bilateral.country.CountryCodes;
import bilateral.node.NodeId;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Dates;
import bilateral.read.DayFilter;
import bilateral.read.IntRange;
import bilateral.source.FactFilter;
import bilateral.tables.Tables;
import bilateral.tables.tables.PositionAccreditationTable;
import bilateral.tables.tables.PositionTable;
import bilateral.tables.tables.PositionTitleTable;
import bilateral.tables.tables.TenureOnTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which offices are wanted.
 *
 * @param function what they are for, any of these
 * @param text what one of their titles holds, whatever its case and accents
 * @param country whose they are, any of these codes
 * @param organization ids of organizations that they are in, any of these
 * @param accreditedTo where their holders are sent as envoys, any of these codes
 * @param accreditedToOrganization the same, ids of organizations
 * @param vacantOn a day on which nobody held them
 */
public record PositionFilter(
        @Nullable List<PositionFunction> function,
        @Nullable String text,
        @Nullable List<String> country,
        @Nullable List<String> organization,
        @Nullable List<String> accreditedTo,
        @Nullable List<String> accreditedToOrganization,
        @Nullable DayFilter vacantOn,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<PositionFilter> and,
        @Nullable List<PositionFilter> or,
        @Nullable PositionFilter not)
        implements FactFilter<PositionTable, PositionFilter> {

    @Override
    public Stream<Condition> own(PositionTable position, Binds binds) {
        PositionAccreditationTable sent =
                Tables.POSITION_ACCREDITATION.as("filtered_accreditation");
        return new Conditions(binds)
                        .anyOf(position.FUNCTION, function)
                        .given(text, wanted -> titled(position, binds.contained(wanted)))
                        .given(
                                country,
                                codes ->
                                        CountryCodes.anyOf(
                                                PositionFields.homeOf(position), codes, binds))
                        .given(
                                organization,
                                ids ->
                                        position.ORGANIZATION_ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "organization",
                                                                ORGANIZATION,
                                                                ids,
                                                                binds))))
                        .given(
                                accreditedTo,
                                codes ->
                                        isSent(
                                                sent,
                                                position,
                                                CountryCodes.anyOf(sent.COUNTRY_ID, codes, binds)))
                        .given(
                                accreditedToOrganization,
                                ids ->
                                        isSent(
                                                sent,
                                                position,
                                                sent.ORGANIZATION_ID.eq(
                                                        DSL.any(
                                                                NodeId.keys(
                                                                        "accreditedToOrganization",
                                                                        ORGANIZATION,
                                                                        ids,
                                                                        binds)))))
                        .given(vacantOn, day -> isVacant(position.ID, day, binds))
                        .and(evidence(position.ID, binds))
                        .stream();
    }

    /**
     * Whether nobody held an office on a day: certainly when nobody can have, possibly when nobody
     * certainly did.
     */
    public static Condition isVacant(Field<UUID> position, DayFilter day, Binds binds) {
        TenureOnTable held =
                Tables.TENURE_ON(TenureFields.ANY, position, Dates.dayOrToday(day.asOf(), binds))
                        .as("filtered_holder");
        return DSL.notExists(
                DSL.selectOne()
                        .from(held)
                        .where(
                                day.certainly()
                                        ? DSL.noCondition()
                                        : held.CERTAINTY.eq(DSL.inline("CERTAIN"))));
    }

    private static Condition isSent(
            PositionAccreditationTable sent, PositionTable position, Condition there) {
        return DSL.exists(
                DSL.selectOne().from(sent).where(sent.POSITION_ID.eq(position.ID)).and(there));
    }

    private static Condition titled(PositionTable position, Field<String> pattern) {
        PositionTitleTable title = Tables.POSITION_TITLE.as("filtered_title");
        return position.TITLE_FOLDED
                .like(pattern)
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(title)
                                        .where(title.POSITION_ID.eq(position.ID))
                                        .and(title.TITLE_FOLDED.like(pattern))));
    }
}
