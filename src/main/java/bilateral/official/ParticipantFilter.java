package bilateral.official;

import static bilateral.node.NodeType.OFFICIAL;

import bilateral.country.CountryCodes;
import bilateral.node.NodeId;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Filter;
import bilateral.tables.Routines;
import bilateral.tables.Tables;
import bilateral.tables.tables.ParticipantPositionTable;
import bilateral.tables.tables.ParticipantTable;
import bilateral.tables.tables.PositionTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which of those who took part are wanted.
 *
 * <p>What is asked of an office is asked of one that they took part in.
 *
 * @param side on which side they were, any of these; one that is not stated is none of them
 * @param role what part they played, any of these
 * @param official ids of the persons, any of these
 * @param actedFor the country that they represented, any of these codes
 * @param text what the description of an unnamed one holds
 */
public record ParticipantFilter(
        @Nullable List<ParticipantSide> side,
        @Nullable List<ParticipantRole> role,
        @Nullable List<String> official,
        @Nullable List<String> position,
        @Nullable List<PositionFunction> function,
        @Nullable List<String> country,
        @Nullable List<String> organization,
        @Nullable List<String> actedFor,
        @Nullable String text,
        @Nullable List<ParticipantFilter> and,
        @Nullable List<ParticipantFilter> or,
        @Nullable ParticipantFilter not)
        implements Filter<ParticipantTable, ParticipantFilter>, HeldOffice {

    @Override
    public Stream<Condition> own(ParticipantTable participant, Binds binds) {
        return new Conditions(binds)
                        .anyOf(participant.SIDE, side)
                        .anyOf(participant.ROLE, role)
                        .given(
                                official,
                                ids ->
                                        participant.OFFICIAL_ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "official", OFFICIAL, ids, binds))))
                        .and(inOffice(participant, binds))
                        .given(
                                actedFor,
                                codes ->
                                        CountryCodes.anyOf(
                                                participant.FOR_COUNTRY_ID, codes, binds))
                        .contains(text, Routines.fold(participant.DESCRIPTION))
                        .stream();
    }

    private Stream<Condition> inOffice(ParticipantTable participant, Binds binds) {
        ParticipantPositionTable held = Tables.PARTICIPANT_POSITION.as("filtered_office");
        PositionTable office = Tables.POSITION.as("filtered_position");
        List<Condition> asked = office(office, binds);
        return asked.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(held)
                                        .join(office)
                                        .on(office.ID.eq(held.POSITION_ID))
                                        .where(held.PARTICIPANT_ID.eq(participant.ID))
                                        .and(DSL.and(asked))));
    }
}
