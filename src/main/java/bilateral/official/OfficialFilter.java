package bilateral.official;

import bilateral.country.CountryCodes;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Dates;
import bilateral.read.DayFilter;
import bilateral.read.IntRange;
import bilateral.source.FactFilter;
import bilateral.tables.Tables;
import bilateral.tables.tables.OfficialNameTable;
import bilateral.tables.tables.OfficialTable;
import bilateral.tables.tables.ParticipantTable;
import bilateral.tables.tables.PositionTable;
import bilateral.tables.tables.TenureTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which officials are wanted.
 *
 * <p>What is asked of an office is asked of one that they held, and {@code heldOn} of that tenure.
 *
 * @param text what one of their names holds
 * @param heldOn a day on which they held the office
 * @param tookPartFor the country that they took part in an event for, any of these codes
 */
public record OfficialFilter(
        @Nullable String text,
        @Nullable List<String> position,
        @Nullable List<PositionFunction> function,
        @Nullable List<String> country,
        @Nullable List<String> organization,
        @Nullable DayFilter heldOn,
        @Nullable List<String> tookPartFor,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<OfficialFilter> and,
        @Nullable List<OfficialFilter> or,
        @Nullable OfficialFilter not)
        implements FactFilter<OfficialTable, OfficialFilter>, HeldOffice {

    @Override
    public Stream<Condition> own(OfficialTable official, Binds binds) {
        return new Conditions(binds)
                        .given(text, wanted -> isCalled(official, wanted, binds))
                        .and(held(official, binds))
                        .given(tookPartFor, codes -> tookPart(official, codes, binds))
                        .and(evidence(official.ID, binds))
                        .stream();
    }

    private static Condition isCalled(OfficialTable official, String text, Binds binds) {
        OfficialNameTable name = Tables.OFFICIAL_NAME.as("filtered_name");
        return official.NAME_FOLDED
                .like(binds.contained(text))
                .or(official.SORT_NAME_FOLDED.like(binds.contained(text)))
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(name)
                                        .where(name.OFFICIAL_ID.eq(official.ID))
                                        .and(name.NAME_FOLDED.like(binds.contained(text)))));
    }

    private Stream<Condition> held(OfficialTable official, Binds binds) {
        TenureTable tenure = Tables.TENURE.as("filtered_tenure");
        PositionTable office = Tables.POSITION.as("filtered_position");
        List<Condition> asked = office(office, binds);
        if (asked.isEmpty() && heldOn == null) {
            return Stream.empty();
        }
        Condition then =
                heldOn == null
                        ? DSL.noCondition()
                        : Dates.on(heldOn, TenureFilter.period(tenure), binds);
        return Stream.of(
                DSL.exists(
                        DSL.selectOne()
                                .from(tenure)
                                .join(office)
                                .on(office.ID.eq(tenure.POSITION_ID))
                                .where(tenure.OFFICIAL_ID.eq(official.ID))
                                .and(TenureFilter.isHeld(tenure))
                                .and(then)
                                .and(DSL.and(asked))));
    }

    private static Condition tookPart(OfficialTable official, List<String> codes, Binds binds) {
        ParticipantTable participant = Tables.PARTICIPANT.as("filtered_participant");
        return DSL.exists(
                DSL.selectOne()
                        .from(participant)
                        .where(participant.OFFICIAL_ID.eq(official.ID))
                        .and(CountryCodes.anyOf(participant.FOR_COUNTRY_ID, codes, binds)));
    }
}
