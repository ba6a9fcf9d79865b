package bilateral.source;

import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Filter;
import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.SourceTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which citations are wanted.
 *
 * @param stance whether they support or dispute, any of these
 * @param source ids of sources that speak, any of these
 * @param readIn ids of sources in which those were read, any of these
 * @param sourceKind what the source that speaks is, any of these
 * @param field what they speak of, any of these names of fields
 * @param mark what of them is an editor's own work, any of these; one without a mark is none of
 *     them
 */
public record CitationFilter(
        @Nullable List<CitationStance> stance,
        @Nullable List<String> source,
        @Nullable List<String> readIn,
        @Nullable List<SourceKind> sourceKind,
        @Nullable List<String> field,
        @Nullable List<EditorialMark> mark,
        @Nullable List<CitationFilter> and,
        @Nullable List<CitationFilter> or,
        @Nullable CitationFilter not)
        implements Filter<CitationTable, CitationFilter> {

    @Override
    public Stream<Condition> own(CitationTable citation, Binds binds) {
        SourceTable speaking = Tables.SOURCE.as("filtered_source");
        return new Conditions(binds)
                        .anyOf(citation.STANCE, stance)
                        .given(
                                source,
                                ids ->
                                        citation.SOURCE_ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "source",
                                                                NodeType.SOURCE,
                                                                ids,
                                                                binds))))
                        .given(
                                readIn,
                                ids ->
                                        citation.READ_IN_SOURCE_ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "readIn",
                                                                NodeType.SOURCE,
                                                                ids,
                                                                binds))))
                        .given(
                                sourceKind,
                                kinds ->
                                        DSL.exists(
                                                DSL.selectOne()
                                                        .from(speaking)
                                                        .where(speaking.ID.eq(citation.SOURCE_ID))
                                                        .and(
                                                                speaking.KIND.eq(
                                                                        DSL.any(
                                                                                binds.texts(
                                                                                        kinds))))))
                        .given(field, names -> citation.FIELD.eq(DSL.any(binds.texts(names))))
                        .anyOf(citation.MARK, mark)
                        .stream();
    }
}
