package bilateral.milestone;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.MilestoneTable;

import java.util.List;

/** In which order milestones are wanted. */
public record MilestoneOrder(MilestoneOrderField field, OrderDirection direction) {

    static final MilestoneOrder DEFAULT =
            new MilestoneOrder(MilestoneOrderField.DATE, OrderDirection.ASC);

    public Ordering<MilestoneTable> ordering() {
        return switch (field) {
            case DATE ->
                    Ordering.byDate(
                            "milestone.date",
                            direction,
                            milestone -> List.of(milestone.DATE_ASC, milestone.ID),
                            milestone -> List.of(milestone.DATE_DESC, milestone.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "milestone.updated",
                            direction,
                            milestone -> List.of(milestone.UPDATED_AT, milestone.ID));
        };
    }
}
