package bilateral.importer;

import static java.util.stream.Collectors.joining;

import bilateral.datapackage.PackageTable;

/**
 * Writes what facts rest on, and the facts themselves.
 *
 * <p>A citation that is there already keeps its id. One that the data set no longer has is
 * retracted, unless it cites a source of another data set: then that one joined it.
 */
final class CitationMerge {

    private final Statements statements;
    private final String dataset;

    CitationMerge(Statements statements, String dataset) {
        this.statements = statements;
        this.dataset = dataset;
    }

    void write() {
        stage();
        facts();
        citations();
    }

    /** The citations of the records that are written, each with its id. */
    private void stage() {
        statements.run(
                """
                create temporary table staged_citation on commit drop as
                select ordered.*, coalesce(ordered.live_id, ordered.given, uuidv7()) as id
                from (
                    select record.id as fact_id, record.state, record.batch, staged.ordinal, staged.id as given,
                        live.id as live_id, source.id as source_id, read_in.id as read_in_source_id,
                        staged.locator, staged.field, staged.stated_value, staged.stance, staged.mark,
                        staged.note, staged.retracted_at, staged.retraction_reason
                    from staged_citations staged
                    join staged_record record on record.key = staged.record and record.state <> 'UNCHANGED'
                    join staged_record source on source.key = staged.source
                    left join staged_record read_in on read_in.key = staged."readIn"
                    left join lateral (
                        select citation.id
                        from citation
                        where record.state <> 'ADDED' and citation.fact_id = record.id
                          and citation.retracted_at is null and staged.retracted_at is null
                          and citation.source_id = source.id
                          and (citation.read_in_source_id, citation.locator, citation.field,
                                citation.stated_value, citation.stance, citation.mark, citation.note)
                            is not distinct from (read_in.id, staged.locator, staged.field,
                                staged.stated_value, staged.stance, staged.mark, staged.note)
                        order by citation.id
                        limit 1) live on true
                    order by record.id, staged.ordinal) ordered
                """);
        statements.run("create index on staged_citation (fact_id)");
        statements.run("analyze staged_citation");
    }

    /** A fact rests on the first citation that supports it. */
    private void facts() {
        statements.run(
                """
                create temporary table staged_fact on commit drop as
                select distinct on (record.id) record.id, record.state, record.batch, type.type,
                    citation.id as primary_citation_id
                from staged_record record
                join (values %s) as type (section, type) on type.section = record.section
                join staged_citation citation on citation.fact_id = record.id
                where citation.stance = 'SUPPORTS' and citation.retracted_at is null
                order by record.id, citation.ordinal
                """
                        .formatted(
                                StagedRecords.TABLES.stream()
                                        .filter(table -> table.factType() != null)
                                        .map(CitationMerge::type)
                                        .collect(joining(", "))));
    }

    private static String type(PackageTable table) {
        return "('%s', '%s'::fact_type)".formatted(table.name(), table.factType());
    }

    private void citations() {
        statements.runBatches(
                """
                insert into fact (id, type, primary_citation_id)
                select id, type, primary_citation_id from staged_fact where state = 'ADDED' and batch = ?
                """,
                """
                insert into citation (id, fact_id, source_id, read_in_source_id, locator, field,
                    stated_value, stance, mark, note, retracted_at, retraction_reason)
                select distinct on (staged.fact_id, staged.ordinal)
                    staged.id, staged.fact_id, staged.source_id, staged.read_in_source_id, staged.locator,
                    staged.field, staged.stated_value, staged.stance, staged.mark, staged.note,
                    staged.retracted_at, staged.retraction_reason
                from staged_citation staged
                where staged.batch = ?
                  and not exists (select from citation where citation.id = staged.id)
                order by staged.fact_id, staged.ordinal
                """);
        statements.run(
                """
                update citation
                set source_id = staged.source_id, read_in_source_id = staged.read_in_source_id,
                    locator = staged.locator, field = staged.field, stated_value = staged.stated_value,
                    stance = staged.stance, mark = staged.mark, note = staged.note,
                    retracted_at = staged.retracted_at, retraction_reason = staged.retraction_reason
                from staged_citation staged
                where staged.state = 'CHANGED' and citation.id = staged.id
                  and citation.fact_id = staged.fact_id and staged.live_id is null
                """);
        statements.run(
                """
                update fact
                set primary_citation_id = staged.primary_citation_id
                from staged_fact staged
                where staged.state = 'CHANGED' and fact.id = staged.id
                  and fact.primary_citation_id <> staged.primary_citation_id
                """);
        statements.run(
                """
                update citation
                set retracted_at = moment.moment,
                    retraction_reason = 'What was loaded no longer rests on it.'
                from staged_record record, staged_moment moment
                where record.state in ('CHANGED', 'JOINED') and citation.fact_id = record.id
                  and citation.retracted_at is null
                  and exists (
                    select from record_key
                    where record_key.dataset = ? and record_key.id = citation.source_id
                      and not record_key.is_joined)
                  and not exists (
                    select from staged_citation where staged_citation.id = citation.id)
                """,
                dataset);
    }
}
