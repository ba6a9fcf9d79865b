package bilateral.official;

import static bilateral.node.NodeType.OFFICIAL;
import static bilateral.node.NodeType.ORGANIZATION;
import static bilateral.node.NodeType.POSITION;

import bilateral.node.NodeId;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.tables.Tables;
import bilateral.tables.tables.ParticipantPositionTable;
import bilateral.tables.tables.ParticipantTable;
import bilateral.tables.tables.PositionTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a filter of visits or meetings asks of those who took part.
 *
 * <p>All but {@code withOfficial} speak of one participant, who has to fit them all; {@code
 * position}, {@code function} and {@code organization} of one office of that participant.
 */
public interface AttendanceFilter {

    /** Ids of officials, any of whom took part. */
    @Nullable List<String> official();

    /** Ids of officials, each of whom took part. */
    @Nullable List<String> withOfficial();

    /** Ids of offices, any of which the participant took part in. */
    @Nullable List<String> position();

    /** What that office is for, any of these. */
    @Nullable List<PositionFunction> function();

    /** Ids of organizations, to any of which that office belongs, or for which they took part. */
    @Nullable List<String> organization();

    /** The participant's side, any of these. */
    @Nullable List<ParticipantSide> side();

    /** What all of these ask of the participants of the event with this key. */
    default Stream<Condition> attendance(Field<UUID> event, Binds binds) {
        boolean asksForOne =
                Stream.of(official(), position(), function(), organization(), side())
                        .anyMatch(asked -> asked != null);
        return new Conditions(binds)
                        .given(
                                asksForOne ? this : null,
                                filter -> {
                                    ParticipantTable participant =
                                            Tables.PARTICIPANT.as("filtered_participant");
                                    return exists(
                                            participant,
                                            event,
                                            DSL.and(one(participant, binds).toList()));
                                })
                        .given(
                                withOfficial(),
                                ids ->
                                        ids.isEmpty()
                                                ? DSL.trueCondition()
                                                : allOf(event, ids, binds))
                        .stream();
    }

    private Stream<Condition> one(ParticipantTable participant, Binds binds) {
        return new Conditions(binds)
                        .given(
                                official(),
                                ids ->
                                        NodeId.anyOf(
                                                participant.OFFICIAL_ID,
                                                "official",
                                                OFFICIAL,
                                                ids,
                                                binds))
                        .anyOf(participant.SIDE, side())
                        .and(office(participant, binds).stream())
                        .stream();
    }

    private Optional<Condition> office(ParticipantTable participant, Binds binds) {
        PositionTable office = Tables.POSITION.as("filtered_position");
        List<Condition> asked =
                new Conditions(binds)
                                .given(
                                        position(),
                                        ids ->
                                                NodeId.anyOf(
                                                        office.ID,
                                                        "position",
                                                        POSITION,
                                                        ids,
                                                        binds))
                                .anyOf(office.FUNCTION, function())
                                .stream()
                                .toList();
        List<String> ids = organization();
        if (ids == null) {
            return asked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(inOffice(participant, office, DSL.and(asked)));
        }
        Condition ofIt =
                NodeId.anyOf(office.ORGANIZATION_ID, "organization", ORGANIZATION, ids, binds);
        Condition forIt =
                NodeId.anyOf(
                        participant.FOR_ORGANIZATION_ID, "organization", ORGANIZATION, ids, binds);
        return Optional.of(
                asked.isEmpty()
                        ? forIt.or(inOffice(participant, office, ofIt))
                        : inOffice(participant, office, DSL.and(asked).and(ofIt.or(forIt))));
    }

    private static Condition inOffice(
            ParticipantTable participant, PositionTable office, Condition fits) {
        ParticipantPositionTable held = Tables.PARTICIPANT_POSITION.as("filtered_office");
        return DSL.exists(
                DSL.selectOne()
                        .from(held)
                        .join(office)
                        .on(office.ID.eq(held.POSITION_ID))
                        .where(held.PARTICIPANT_ID.eq(participant.ID))
                        .and(fits));
    }

    /** Found by one of them, then counted: so the index of officials leads to few events. */
    private static Condition allOf(Field<UUID> event, List<String> ids, Binds binds) {
        Field<UUID[]> keys = NodeId.keys("withOfficial", OFFICIAL, ids, binds);
        ParticipantTable any = Tables.PARTICIPANT.as("accompanied_participant");
        ParticipantTable each = Tables.PARTICIPANT.as("accompanying_participant");
        return exists(any, event, any.OFFICIAL_ID.eq(DSL.any(keys)))
                .and(
                        DSL.field(
                                        DSL.select(
                                                        DSL.countDistinct(each.OFFICIAL_ID)
                                                                .cast(SQLDataType.INTEGER))
                                                .from(each)
                                                .where(each.EVENT_ID.eq(event))
                                                .and(each.OFFICIAL_ID.eq(DSL.any(keys))))
                                .eq(DSL.cardinality(keys)));
    }

    private static Condition exists(
            ParticipantTable participant, Field<UUID> event, Condition condition) {
        return DSL.exists(
                DSL.selectOne()
                        .from(participant)
                        .where(participant.EVENT_ID.eq(event))
                        .and(condition));
    }
}
