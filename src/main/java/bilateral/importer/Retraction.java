package bilateral.importer;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back what a data set no longer has: a fact, unless another data set has it too; then only
 * what this one added to it.
 *
 * <p>Sources and trips are no facts: they stay.
 */
final class Retraction {

    private final Statements statements;
    private final String dataset;
    private final String reason;

    Retraction(Statements statements, String dataset) {
        this.statements = statements;
        this.dataset = dataset;
        this.reason = "The data set " + dataset + " no longer has it.";
    }

    /** Notes which records are no longer there; answers whether any are. */
    boolean begin() {
        statements.run(
                """
                create temporary table vanished on commit drop as
                select record_key.key, record_key.id, record_key.is_joined
                from record_key
                where record_key.dataset = ? and record_key.digest <> ''
                  and not exists (select from staged_record where staged_record.key = record_key.key)
                """,
                dataset);
        return statements.run(
                        """
                        update record_key
                        set digest = ''
                        from vanished
                        where record_key.dataset = ? and record_key.key = vanished.key
                        """,
                        dataset)
                > 0;
    }

    /** Answers how many records were retracted, for each table of records. */
    Map<PackageTable, Long> write() {
        Map<PackageTable, Long> counts = new LinkedHashMap<>();
        for (PackageTable table : StagedRecords.TABLES) {
            if (table.factType() != null) {
                counts.put(table, retract(table));
            }
        }
        leave();
        return counts;
    }

    private long retract(PackageTable table) {
        return statements.run(
                """
                update "%s" as target
                set retracted_at = moment.moment, retraction_reason = ?,
                    revision = target.revision + 1, updated_at = moment.moment
                from staged_moment moment
                where target.id in (select id from vanished) and target.retracted_at is null
                  and not exists (
                    select from record_key other
                    where other.id = target.id and other.digest <> ''
                      and (other.dataset = ? or other.dataset <> ?))
                """
                        .formatted(table.databaseTable()),
                reason,
                dataset,
                PackageHeading.MIRROR);
    }

    /** Takes back the names and citations that it added to records of other data sets. */
    private void leave() {
        statements.run(
                """
                create temporary table left_record on commit drop as
                select id from vanished
                where is_joined
                  and not exists (select from staged_record where staged_record.id = vanished.id)
                """);
        for (String table : List.of("country", "organization", "official")) {
            Touched.note(
                    statements,
                    """
                    delete from %1$s_name
                    where dataset = ? and %1$s_id in (select id from left_record)
                    returning %1$s_id
                    """
                            .formatted(table),
                    dataset);
        }
        Touched.note(
                statements,
                """
                update citation
                set retracted_at = moment.moment, retraction_reason = ?
                from staged_moment moment
                where citation.fact_id in (select id from left_record) and citation.retracted_at is null
                  and citation.dataset = ?
                returning citation.fact_id
                """,
                reason,
                dataset);
    }
}
