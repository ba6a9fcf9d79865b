package bilateral.agreement;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementTable;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** In which order agreements are wanted. */
public record AgreementOrder(AgreementOrderField field, OrderDirection direction) {

    public static final AgreementOrder DEFAULT =
            new AgreementOrder(AgreementOrderField.DATE, OrderDirection.ASC);

    public Ordering<AgreementTable> ordering() {
        return ordering(
                agreement -> agreement.DATE_ASC,
                agreement -> agreement.DATE_DESC,
                agreement -> agreement.UPDATED_AT,
                agreement -> agreement.ID);
    }

    /**
     * The same order of rows that stand for agreements.
     *
     * @param updatedAt when the agreement was last written, which such a row need not hold itself
     */
    public <S> Ordering<S> ordering(
            Function<S, Field<?>> ascending,
            Function<S, Field<?>> descending,
            Function<S, Field<?>> updatedAt,
            Function<S, Field<?>> id) {
        return switch (field) {
            case DATE ->
                    Ordering.byDate(
                            "agreement.date",
                            direction,
                            row -> List.of(ascending.apply(row), id.apply(row)),
                            row -> List.of(descending.apply(row), id.apply(row)));
            case UPDATED_AT ->
                    Ordering.of(
                            "agreement.updated",
                            direction,
                            row -> List.of(updatedAt.apply(row), id.apply(row)));
        };
    }

    /** When the agreement of a row that stands for it was last written. */
    public static Field<OffsetDateTime> updatedAt(Field<UUID> id) {
        return DSL.field(
                DSL.select(Tables.AGREEMENT.UPDATED_AT)
                        .from(Tables.AGREEMENT)
                        .where(Tables.AGREEMENT.ID.eq(id)));
    }
}
