package bilateral.agreement;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.AgreementTable;

import org.jooq.Field;

import java.util.List;
import java.util.function.Function;

/** In which order agreements are wanted. */
public record AgreementOrder(AgreementOrderField field, OrderDirection direction) {

    public static final AgreementOrder DEFAULT =
            new AgreementOrder(AgreementOrderField.DATE, OrderDirection.ASC);

    Ordering<AgreementTable> ordering() {
        return ordering(
                agreement -> List.of(agreement.DATE_ASC, agreement.ID),
                agreement -> List.of(agreement.DATE_DESC, agreement.ID));
    }

    /** The same order of rows that stand for agreements. */
    public <S> Ordering<S> ordering(
            Function<S, List<Field<?>>> ascending, Function<S, List<Field<?>>> descending) {
        return switch (field) {
            case DATE -> Ordering.byDate("agreement.date", direction, ascending, descending);
        };
    }
}
