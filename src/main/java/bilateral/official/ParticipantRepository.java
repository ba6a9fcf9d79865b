package bilateral.official;

import bilateral.source.Columns;
import bilateral.source.FactType;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/** Writes who took part in a visit or meeting. */
@Repository
public class ParticipantRepository {

    private final JdbcClient jdbc;

    ParticipantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes these, in this order, the participants of the event. Whoever is among them already (the
     * same official, offices and description) keeps the id.
     */
    public void save(FactType eventType, UUID eventId, List<Participant> participants) {
        // Behind the list, so that its places are free for whoever moves to them.
        jdbc.sql("update participant set ordinal = ordinal + 16384 where event_id = :event_id")
                .param("event_id", eventId)
                .update();
        int ordinal = 1;
        for (Participant participant : participants) {
            UUID known = findUnplaced(eventId, participant);
            if (known == null) {
                insert(eventType, eventId, ordinal, participant);
            } else {
                update(known, ordinal, participant);
            }
            ordinal++;
        }
        deleteUnplaced(eventId);
    }

    private @Nullable UUID findUnplaced(UUID eventId, Participant participant) {
        return jdbc.sql(
                        """
                        select participant.id
                        from participant
                        where event_id = :event_id and ordinal > 16384
                          and official_id is not distinct from :official_id
                          and description is not distinct from :description
                          and array(
                                select position_id
                                from participant_position
                                where participant_id = participant.id
                                order by ordinal) = cast(:positions as uuid[])
                        order by ordinal
                        limit 1
                        """)
                .paramSource(columns(participant).set("event_id", eventId))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void insert(FactType eventType, UUID eventId, int ordinal, Participant participant) {
        UUID id =
                jdbc.sql(
                                """
                                insert into participant (event_id, event_type, ordinal, official_id,
                                    description, rank, for_country_id, for_organization_id,
                                    side, role, has_position)
                                values (:event_id, cast(:event_type as fact_type), :ordinal,
                                    :official_id, :description, :rank, :for_country_id,
                                    :for_organization_id, :side, :role, :has_position)
                                returning id
                                """)
                        .paramSource(
                                columns(participant)
                                        .set("event_id", eventId)
                                        .set("event_type", eventType)
                                        .set("ordinal", ordinal))
                        .query(UUID.class)
                        .single();
        int place = 1;
        for (UUID positionId : participant.positions()) {
            jdbc.sql(
                            """
                            insert into participant_position (participant_id, ordinal, position_id)
                            values (:participant_id, :ordinal, :position_id)
                            """)
                    .param("participant_id", id)
                    .param("ordinal", place++)
                    .param("position_id", positionId)
                    .update();
        }
    }

    private void update(UUID id, int ordinal, Participant participant) {
        jdbc.sql(
                        """
                        update participant
                        set ordinal = :ordinal, rank = :rank, for_country_id = :for_country_id,
                            for_organization_id = :for_organization_id, side = :side, role = :role
                        where id = :id
                        """)
                .paramSource(columns(participant).set("id", id).set("ordinal", ordinal))
                .update();
    }

    private static Columns columns(Participant participant) {
        return new Columns()
                .set("official_id", participant.official())
                .set("description", participant.description())
                .array("positions", participant.positions())
                .set("rank", participant.rank())
                .set("for_country_id", participant.of() == null ? null : participant.of().country())
                .set(
                        "for_organization_id",
                        participant.of() == null ? null : participant.of().organization())
                .set("side", participant.side())
                .set("role", participant.role())
                .set("has_position", !participant.positions().isEmpty());
    }

    private void deleteUnplaced(UUID eventId) {
        jdbc.sql(
                        """
                        delete from participant_position
                        where participant_id in (
                            select id from participant where event_id = :event_id and ordinal > 16384)
                        """)
                .param("event_id", eventId)
                .update();
        jdbc.sql("delete from participant where event_id = :event_id and ordinal > 16384")
                .param("event_id", eventId)
                .update();
    }
}
