package bilateral.source;

import static bilateral.source.SourceFields.CITATION;

import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.read.Fields;

import org.jooq.Field;
import org.jooq.Table;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** What answers the fields that all facts have. */
public final class FactFields {

    private FactFields() {}

    /** Declares {@code id}, {@code citations}, {@code revision} and {@code updatedAt}. */
    public static <T extends Table<?>> Fields<T> of(
            Fields<T> fields,
            NodeType type,
            Function<T, Field<UUID>> id,
            Function<T, Field<Integer>> revision,
            Function<T, Field<OffsetDateTime>> updatedAt) {
        return id(fields, type, id)
                .column("revision", revision::apply)
                .column("updatedAt", updatedAt::apply)
                .connection(
                        "citations",
                        CITATION,
                        (fact, citation) -> citation.FACT_ID.eq(id.apply(fact)))
                .filter(CitationFilter.class)
                .orderBy(CitationOrder.class, CitationOrder::ordering)
                .inOrder(CitationOrder.DEFAULT.ordering());
    }

    /** Declares {@code id} alone, of what is no fact by itself. */
    public static <T extends Table<?>> Fields<T> id(
            Fields<T> fields, NodeType type, Function<T, Field<UUID>> id) {
        return fields.column("id", id, key -> new NodeId(type, key).toString());
    }
}
