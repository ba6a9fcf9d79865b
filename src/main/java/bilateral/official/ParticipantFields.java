package bilateral.official;

import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.read.Fields.to;

import bilateral.node.NodeType;
import bilateral.organization.PartyFields;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.ParticipantPositionTable;
import bilateral.tables.tables.ParticipantTable;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;

/** What answers the fields of those who took part in visits and meetings. */
@Component
public class ParticipantFields implements ReadModel {

    public static final Type<ParticipantTable> PARTICIPANT =
            Type.of("Participant", Tables.PARTICIPANT::as, participant -> participant.ID);

    private static final Type<ParticipantPositionTable> LINK =
            Type.of("Position", Tables.PARTICIPANT_POSITION::as, link -> link.POSITION_ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.id(
                        declarations.type(PARTICIPANT),
                        NodeType.PARTICIPANT,
                        participant -> participant.ID)
                .one(
                        "official",
                        OFFICIAL,
                        (participant, official) -> official.ID.eq(participant.OFFICIAL_ID))
                .list(
                        "positions",
                        LINK,
                        (participant, link) ->
                                link.PARTICIPANT_ID
                                        .eq(participant.ID)
                                        .and(
                                                DSL.exists(
                                                        DSL.selectOne()
                                                                .from(Tables.POSITION)
                                                                .where(
                                                                        Tables.POSITION.ID.eq(
                                                                                link.POSITION_ID))
                                                                .and(
                                                                        Tables.POSITION.RETRACTED_AT
                                                                                .isNull()))),
                        link -> List.of(link.ORDINAL),
                        to(POSITION, (link, position) -> position.ID.eq(link.POSITION_ID)))
                .column("rank", participant -> participant.RANK)
                .column("description", participant -> participant.DESCRIPTION)
                .column("side", participant -> participant.SIDE)
                .column("role", participant -> participant.ROLE)
                .oneOf(
                        "for",
                        PartyFields.party(
                                participant -> participant.FOR_COUNTRY_ID,
                                participant -> participant.FOR_ORGANIZATION_ID));
    }
}
