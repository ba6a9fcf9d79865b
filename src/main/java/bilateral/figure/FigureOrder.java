package bilateral.figure;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.FigureTable;

import java.util.List;

/** In which order figures are wanted. */
public record FigureOrder(FigureOrderField field, OrderDirection direction) {

    static final FigureOrder DEFAULT = new FigureOrder(FigureOrderField.START, OrderDirection.ASC);

    public Ordering<FigureTable> ordering() {
        return switch (field) {
            case START ->
                    Ordering.byDate(
                            "figure.start",
                            direction,
                            figure -> List.of(figure.START_ASC, figure.END_ASC, figure.ID),
                            figure -> List.of(figure.START_DESC, figure.END_DESC, figure.ID));
            case END ->
                    Ordering.byDate(
                            "figure.end",
                            direction,
                            figure -> List.of(figure.END_ASC, figure.ID),
                            figure -> List.of(figure.END_DESC, figure.ID));
            case AMOUNT ->
                    Ordering.of(
                            "figure.amount",
                            direction,
                            figure -> List.of(figure.AMOUNT_LOW, figure.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "figure.updated",
                            direction,
                            figure -> List.of(figure.UPDATED_AT, figure.ID));
        };
    }
}
