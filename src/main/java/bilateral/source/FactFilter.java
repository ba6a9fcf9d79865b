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
        Condition disputes = exists(citation, live, citation.STANCE.eq(DSL.inline("DISPUTES")));
        return new Conditions(binds)
                        .given(
                                citedBy(),
                                ids -> exists(citation, live, speaks(citation, ids, binds)))
                        .given(disputed(), wanted -> wanted ? disputes : DSL.not(disputes))
                        .given(sourceCount(), range -> isSupported(citation, live, range, binds))
                        .stream();
    }

    private static Condition speaks(CitationTable citation, List<String> ids, Binds binds) {
        return NodeId.anyOf(citation.SOURCE_ID, "citedBy", NodeType.SOURCE, ids, binds)
                .or(
                        NodeId.anyOf(
                                citation.READ_IN_SOURCE_ID,
                                "citedBy",
                                NodeType.SOURCE,
                                ids,
                                binds));
    }

    /** The range is asked for within: as a number outside it would be counted for either bound. */
    private static Condition isSupported(
            CitationTable citation, Condition live, IntRange range, Binds binds) {
        Field<Integer> sources = DSL.countDistinct(citation.SOURCE_ID);
        return DSL.condition(
                DSL.field(
                        DSL.select(DSL.field(range.holds(sources, binds)))
                                .from(citation)
                                .where(live.and(citation.SUPPORTS))));
    }

    private static Condition exists(CitationTable citation, Condition live, Condition asked) {
        return DSL.exists(DSL.selectOne().from(citation).where(live).and(asked));
    }
}
