package bilateral.official;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.ParticipantTable;

import java.util.List;

/** In which order participants are wanted. */
public record ParticipantOrder(ParticipantOrderField field, OrderDirection direction) {

    public static final ParticipantOrder DEFAULT =
            new ParticipantOrder(ParticipantOrderField.LISTED, OrderDirection.ASC);

    public Ordering<ParticipantTable> ordering() {
        return switch (field) {
            case LISTED ->
                    Ordering.of(
                            "participant",
                            direction,
                            participant -> List.of(participant.ORDINAL, participant.ID));
        };
    }
}
