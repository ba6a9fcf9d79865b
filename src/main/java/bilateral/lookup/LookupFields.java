package bilateral.lookup;

import static bilateral.agreement.AgreementActionFields.ACTION;
import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.figure.FigureFields.FIGURE;
import static bilateral.grouping.GroupingFields.GROUPING;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.milestone.MilestoneFields.MILESTONE;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.ParticipantFields.PARTICIPANT;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.official.TenureFields.TENURE;
import static bilateral.organization.OrganizationFields.ORGANIZATION;
import static bilateral.read.Fields.to;
import static bilateral.source.SourceFields.CITATION;
import static bilateral.source.SourceFields.SOURCE;
import static bilateral.visit.VisitFields.TRIP;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.read.Answer;
import bilateral.read.Answer.One;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.DatasetCountTable;
import bilateral.tables.tables.DatasetPartTable;
import bilateral.tables.tables.DatasetTable;
import bilateral.tables.tables.NodeOfTable;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What answers fields that may lead to a record of any type, and what there is in all. */
@Component
public class LookupFields implements ReadModel {

    static final Type<NodeOfTable> NODE_OF =
            Type.of("NodeOf", Tables.NODE_OF::as, node -> node.ORDINAL);

    static final Type<DatasetTable> DATASET =
            Type.of("Dataset", Tables.DATASET::as, dataset -> dataset.ID);

    /** The record that an id leads to. */
    static final Answer<NodeOfTable> NODE =
            Fields.anyOf(
                    List.of(
                            node(VISIT, row -> row.ID),
                            node(OFFICIAL, row -> row.ID),
                            node(AGREEMENT, row -> row.ID),
                            node(COUNTRY, row -> row.ID),
                            node(ORGANIZATION, row -> row.ID),
                            node(POSITION, row -> row.ID),
                            node(TENURE, row -> row.ID),
                            node(MEETING, row -> row.ID),
                            node(MILESTONE, row -> row.ID),
                            node(FIGURE, row -> row.ID),
                            node(GROUPING, row -> row.ID),
                            node(ACTION, row -> row.ID),
                            node(CITATION, row -> row.ID),
                            node(SOURCE, row -> row.ID),
                            node(PARTICIPANT, row -> row.ID),
                            node(TRIP, row -> row.ID)));

    /** The fact that a citation is of. */
    static final Answer<CitationTable> FACT =
            Fields.anyOf(
                    List.of(
                            fact(VISIT, row -> row.ID),
                            fact(OFFICIAL, row -> row.ID),
                            fact(AGREEMENT, row -> row.ID),
                            fact(COUNTRY, row -> row.ID),
                            fact(ORGANIZATION, row -> row.ID),
                            fact(POSITION, row -> row.ID),
                            fact(TENURE, row -> row.ID),
                            fact(MEETING, row -> row.ID),
                            fact(MILESTONE, row -> row.ID),
                            fact(FIGURE, row -> row.ID),
                            fact(GROUPING, row -> row.ID),
                            fact(ACTION, row -> row.ID)));

    private static final Type<DatasetCountTable> COUNT =
            Type.of("TypeCount", Tables.DATASET_COUNT::as, count -> count.TYPE);
    private static final Type<DatasetPartTable> PART =
            Type.of("DatasetPart", Tables.DATASET_PART::as, part -> part.NAME);

    @Override
    public void declare(Declarations declarations) {
        declarations.type(CITATION).oneOf("fact", FACT);
        declarations
                .type(DATASET)
                .column("name", dataset -> dataset.NAME)
                .column("revision", dataset -> dataset.REVISION)
                .column("lastChange", dataset -> dataset.CHANGED_AT)
                .list(
                        "counts",
                        COUNT,
                        (dataset, count) -> DSL.noCondition(),
                        count -> List.of(count.TYPE))
                .list(
                        "parts",
                        PART,
                        (dataset, part) -> DSL.noCondition(),
                        part -> List.of(part.NAME));
        declarations
                .type(COUNT)
                .column("type", count -> count.TYPE)
                .column("count", count -> count.COUNT);
        declarations
                .type(PART)
                .column("name", part -> part.NAME)
                .column("title", part -> part.TITLE)
                .column("licence", part -> part.LICENCE)
                .column("note", part -> part.NOTE);
    }

    private static <U extends Table<?>> One<NodeOfTable, U> node(
            Type<U> type, Function<U, Field<UUID>> id) {
        return to(
                type,
                (node, row) ->
                        node.TYPE
                                .eq(DSL.inline(type.name()))
                                .and(id.apply(row).eq(node.ID))
                                .and(type.live().apply(row)));
    }

    private static <U extends Table<?>> One<CitationTable, U> fact(
            Type<U> type, Function<U, Field<UUID>> id) {
        return to(type, (citation, row) -> id.apply(row).eq(citation.FACT_ID));
    }
}
