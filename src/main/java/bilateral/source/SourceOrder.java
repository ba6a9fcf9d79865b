package bilateral.source;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.SourceTable;

import java.util.List;

/** In which order sources are wanted. */
public record SourceOrder(SourceOrderField field, OrderDirection direction) {

    static final SourceOrder DEFAULT = new SourceOrder(SourceOrderField.TITLE, OrderDirection.ASC);

    public Ordering<SourceTable> ordering() {
        return switch (field) {
            case TITLE ->
                    Ordering.of(
                            "source.title",
                            direction,
                            source -> List.of(source.TITLE_FOLDED, source.ID));
            case PUBLISHED ->
                    Ordering.byDate(
                            "source.published",
                            direction,
                            source -> List.of(source.PUBLISHED_ASC, source.ID),
                            source -> List.of(source.PUBLISHED_DESC, source.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "source.updated",
                            direction,
                            source -> List.of(source.UPDATED_AT, source.ID));
        };
    }
}
