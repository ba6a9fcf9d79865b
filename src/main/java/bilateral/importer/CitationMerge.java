package bilateral.importer;

import static java.util.stream.Collectors.joining;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;

/**
 * Writes what facts rest on, and the facts themselves.
 *
 * <p>A citation that is there already keeps its id. One that the data set no longer has is
 * retracted; those that other data sets tell of a record stay.
 */
final class CitationMerge {

    // What two citations of a fact have to have in common to be one.
    private static final String SAID =
            """
            source_id, read_in_source_id, locator, field, stated_value, stance, mark, note, retracted_at,
                retraction_reason\
            """;

    private final Statements statements;
    private final String dataset;

    CitationMerge(Statements statements, String dataset) {
        this.statements = statements;
        this.dataset = dataset;
    }

    void write() {
        keep();
        stage();
        facts();
        citations();
    }

    /**
     * Finds the citations that are there already: by their id, or else by what they say, among
     * those that the data set tells. One that is given twice is there twice.
     */
    private void keep() {
        statements.run(
                """
                create temporary table kept_citation on commit drop as
                with told as (
                    select record.key, record.id as fact_id, staged.ordinal, staged.id as given,
                        source.id as source_id, read_in.id as read_in_source_id, staged.locator, staged.field,
                        staged.stated_value, staged.stance, staged.mark, staged.note, staged.retracted_at,
                        staged.retraction_reason
                    from staged_record record
                    join staged_citations staged on staged.record = record.key
                    join staged_record source on source.key = staged.source
                    left join staged_record read_in on read_in.key = staged."readIn"
                    where record.state in ('CHANGED', 'JOINED')),
                known as (
                    select citation.*
                    from citation
                    where fact_id in (select id from staged_record where state in ('CHANGED', 'JOINED'))),
                given as (
                    select told.key, told.ordinal, known.id
                    from told
                    join known on known.id = told.given and known.fact_id = told.fact_id),
                told_in_place as (
                    select told.*, row_number() over (partition by fact_id, %1$s order by key, ordinal) as place
                    from told
                    where not exists (
                        select from given where given.key = told.key and given.ordinal = told.ordinal)),
                known_in_place as (
                    select known.*, row_number() over (partition by fact_id, %1$s order by id) as place
                    from known
                    where not exists (select from given where given.id = known.id)
                      and (? = '%5$s' or %4$s))
                select key, ordinal, id, true as is_given from given
                union all
                select told.key, told.ordinal, known.id, false
                from told_in_place told
                join known_in_place known on known.fact_id = told.fact_id and known.place = told.place
                    and (%2$s) is not distinct from (%3$s)
                """
                        .formatted(
                                SAID,
                                of("known"),
                                of("told"),
                                isTold("known"),
                                PackageHeading.MIRROR),
                dataset,
                dataset,
                dataset);
    }

    /** Whether a citation is one that the data set tells: two binds, both its name. */
    private static String isTold(String alias) {
        return """
        (%1$s.dataset = ? or (%1$s.dataset is null or ? = '%2$s')
            and %1$s.fact_id in (select id from staged_record where state = 'CHANGED'))\
        """
                .formatted(alias, PackageHeading.MIRROR);
    }

    private static String of(String alias) {
        return alias + "." + SAID.replaceAll(",\\s+", ", " + alias + ".");
    }

    /** The citations of the records that are written, each with its id. */
    private void stage() {
        statements.run(
                """
                create temporary table staged_citation on commit drop as
                select ordered.*, coalesce(ordered.known_id, ordered.given, uuidv7()) as id
                from (
                    select record.id as fact_id, record.state, record.batch, staged.ordinal,
                        staged.id as given,
                        kept.id as known_id, coalesce(kept.is_given, false) as is_given,
                        source.id as source_id, read_in.id as read_in_source_id, staged.locator, staged.field,
                        staged.stated_value, staged.stance, staged.mark, staged.note, staged.retracted_at,
                        staged.retraction_reason,
                        case record.state when 'JOINED' then ?::text else staged.dataset end as dataset
                    from staged_citations staged
                    join staged_record record on record.key = staged.record and record.state <> 'UNCHANGED'
                    join staged_record source on source.key = staged.source
                    left join staged_record read_in on read_in.key = staged."readIn"
                    left join kept_citation kept
                        on kept.key = staged.record and kept.ordinal = staged.ordinal
                    order by record.id, staged.ordinal) ordered
                """,
                dataset);
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
                join staged_citation citation
                    on citation.fact_id = record.id and citation.state = record.state
                where citation.stance = 'SUPPORTS' and citation.retracted_at is null
                order by record.id, record.state = 'JOINED', citation.ordinal
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
                PackageTables.CITATIONS,
                """
                insert into fact (id, type, primary_citation_id)
                select id, type, primary_citation_id from staged_fact where state = 'ADDED' and batch = ?
                """,
                """
                insert into citation (id, fact_id, dataset, %s)
                select staged.id, staged.fact_id, staged.dataset, %s
                from staged_citation staged
                where staged.known_id is null and staged.batch = ?
                order by staged.fact_id, staged.ordinal
                """
                        .formatted(SAID, of("staged")));
        statements.run(
                """
                insert into touched (id)
                select fact_id from staged_citation where state = 'JOINED' and known_id is null
                """);
        statements.run(
                """
                update citation
                set source_id = staged.source_id, read_in_source_id = staged.read_in_source_id,
                    locator = staged.locator, field = staged.field, stated_value = staged.stated_value,
                    stance = staged.stance, mark = staged.mark, note = staged.note,
                    retracted_at = staged.retracted_at, retraction_reason = staged.retraction_reason
                from staged_citation staged
                where staged.state = 'CHANGED' and staged.is_given and citation.id = staged.id
                  and (%s) is distinct from (%s)
                """
                        .formatted(of("citation"), of("staged")));
        statements.run(
                """
                update citation
                set dataset = staged.dataset
                from staged_citation staged
                where staged.state = 'CHANGED' and citation.id = staged.known_id
                  and citation.dataset is distinct from staged.dataset and %s
                """
                        .formatted(isTold("citation")),
                dataset,
                dataset);
        statements.run(
                """
                update fact
                set primary_citation_id = staged.primary_citation_id
                from staged_fact staged
                where staged.state = 'CHANGED' and fact.id = staged.id
                  and fact.primary_citation_id <> staged.primary_citation_id
                """);
        Touched.note(
                statements,
                """
                update citation
                set retracted_at = moment.moment,
                    retraction_reason = 'What was loaded no longer rests on it.'
                from staged_moment moment
                where citation.fact_id in (select id from staged_record where state in ('CHANGED', 'JOINED'))
                  and citation.retracted_at is null and %s
                  and not exists (
                    select from staged_citation where staged_citation.id = citation.id)
                returning citation.fact_id
                """
                        .formatted(isTold("citation")),
                dataset,
                dataset);
    }
}
