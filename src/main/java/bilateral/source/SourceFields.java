package bilateral.source;

import bilateral.node.NodeType;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.tables.Routines;
import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.SourceTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What answers the fields of sources and citations. */
@Component
public class SourceFields implements ReadModel {

    public static final Type<SourceTable> SOURCE =
            Type.of("Source", Tables.SOURCE::as, source -> source.ID);

    public static final Type<CitationTable> CITATION =
            Type.of("Citation", Tables.CITATION::as, (CitationTable citation) -> citation.ID)
                    .unlessRetracted(citation -> citation.RETRACTED_AT);

    @Override
    public void declare(Declarations declarations) {
        FactFields.id(declarations.type(SOURCE), NodeType.SOURCE, source -> source.ID)
                .column("title", source -> source.TITLE)
                .column("kind", source -> source.KIND)
                .column("publisher", source -> source.PUBLISHER)
                .column("url", source -> source.URL)
                .column("published", source -> source.PUBLISHED_EDTF, Dates::point)
                .column("retrieved", source -> source.RETRIEVED_ON)
                .column("language", source -> source.LANGUAGE)
                .column("licence", source -> source.LICENCE)
                .column("note", source -> source.NOTE)
                .column("revision", source -> source.REVISION)
                .column("updatedAt", source -> source.UPDATED_AT)
                .connection(
                        "citations",
                        CITATION,
                        (source, citation) ->
                                citation.SOURCE_ID.eq(source.ID).and(isOfStandingFact(citation)))
                .filter(CitationFilter.class)
                .orderBy(CitationOrder.class, CitationOrder::ordering)
                .inOrder(CitationOrder.DEFAULT.ordering())
                .connection(
                        "citationsReadIn",
                        CITATION,
                        (source, citation) ->
                                citation.READ_IN_SOURCE_ID
                                        .eq(source.ID)
                                        .and(isOfStandingFact(citation)))
                .filter(CitationFilter.class)
                .orderBy(CitationOrder.class, CitationOrder::ordering)
                .inOrder(CitationOrder.DEFAULT.ordering());
        FactFields.id(declarations.type(CITATION), NodeType.CITATION, citation -> citation.ID)
                .one("source", SOURCE, (citation, source) -> source.ID.eq(citation.SOURCE_ID))
                .one(
                        "readIn",
                        SOURCE,
                        (citation, source) -> source.ID.eq(citation.READ_IN_SOURCE_ID))
                .column("locator", citation -> citation.LOCATOR)
                .column("field", citation -> citation.FIELD)
                .column("statedValue", citation -> citation.STATED_VALUE)
                .column("stance", citation -> citation.STANCE)
                .column("mark", citation -> citation.MARK)
                .column("note", citation -> citation.NOTE);
    }

    private static Condition isOfStandingFact(CitationTable citation) {
        return DSL.condition(Routines.factStands(citation.FACT_ID));
    }
}
