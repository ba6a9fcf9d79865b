package bilateral.source;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.SourceTable;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.List;
import java.util.function.Function;

/** In which order citations are wanted. */
public record CitationOrder(CitationOrderField field, OrderDirection direction) {

    static final CitationOrder DEFAULT =
            new CitationOrder(CitationOrderField.RECORDED, OrderDirection.ASC);

    /** Ids rise with time; the date is that of the source that speaks. */
    public Ordering<CitationTable> ordering() {
        return switch (field) {
            case RECORDED -> Ordering.of("citation", direction, citation -> List.of(citation.ID));
            case PUBLISHED ->
                    Ordering.byDate(
                            "citation.published",
                            direction,
                            citation ->
                                    List.of(
                                            ofSource(citation, source -> source.PUBLISHED_ASC),
                                            citation.ID),
                            citation ->
                                    List.of(
                                            ofSource(citation, source -> source.PUBLISHED_DESC),
                                            citation.ID));
        };
    }

    private static Field<Long> ofSource(
            CitationTable citation, Function<SourceTable, Field<Long>> column) {
        SourceTable source = Tables.SOURCE.as("ordering_source");
        return DSL.field(
                DSL.select(column.apply(source))
                        .from(source)
                        .where(source.ID.eq(citation.SOURCE_ID)));
    }
}
