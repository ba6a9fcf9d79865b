package bilateral.source;

import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Filter;
import bilateral.read.IntRange;
import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A filter of facts, which can ask what they rest on. Retracted citations count nowhere. */
public interface FactFilter<T, F extends FactFilter<T, F>> extends Filter<T, F> {

    /**
     * Ids of sources, any of which speaks of the fact, for it or against it, or is what such a
     * source was read in.
     */
    @Nullable List<String> citedBy();

    /** Whether a source disputes the fact. */
    @Nullable Boolean disputed();

    /** How many different sources support the fact. */
    @Nullable IntRange sourceCount();

    /** What the three ask of the fact with this key. */
    default Stream<Condition> evidence(Field<UUID> fact, Binds binds) {
        CitationTable citation = Tables.CITATION.as("filtered_citation");
        Condition live = citation.FACT_ID.eq(fact).and(citation.RETRACTED_AT.isNull());
        return new Conditions(binds)
                        .given(
                                citedBy(),
                                ids -> {
                                    Field<UUID[]> keys =
                                            NodeId.keys("citedBy", NodeType.SOURCE, ids, binds);
                                    return exists(
                                            citation,
                                            live.and(
                                                    citation.SOURCE_ID
                                                            .eq(DSL.any(keys))
                                                            .or(
                                                                    citation.READ_IN_SOURCE_ID.eq(
                                                                            DSL.any(keys)))));
                                })
                        .given(
                                disputed(),
                                wanted -> {
                                    Condition disputes =
                                            exists(
                                                    citation,
                                                    live.and(
                                                            citation.STANCE.eq(
                                                                    DSL.inline("DISPUTES"))));
                                    return wanted ? disputes : DSL.not(disputes);
                                })
                        .given(
                                sourceCount(),
                                range ->
                                        range.holds(
                                                DSL.field(
                                                        DSL.select(
                                                                        DSL.countDistinct(
                                                                                        citation.SOURCE_ID)
                                                                                .cast(
                                                                                        SQLDataType
                                                                                                .INTEGER))
                                                                .from(citation)
                                                                .where(
                                                                        live.and(
                                                                                citation.SUPPORTS))),
                                                binds))
                        .stream();
    }

    private static Condition exists(CitationTable citation, Condition condition) {
        return DSL.exists(DSL.selectOne().from(citation).where(condition));
    }
}
