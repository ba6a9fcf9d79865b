package bilateral.importer;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes back the facts that a data set no longer has, unless another one has them too.
 *
 * <p>Sources and trips are no facts: they stay.
 */
final class Retraction {

    private final Statements statements;
    private final String dataset;

    Retraction(Statements statements, String dataset) {
        this.statements = statements;
        this.dataset = dataset;
    }

    /** Answers how many records were retracted, for each table of records. */
    Map<PackageTable, Long> write() {
        statements.run(
                """
                create temporary table vanished on commit drop as
                select record_key.id
                from record_key
                where record_key.dataset = ? and record_key.digest <> ''
                  and not exists (select from staged_record where staged_record.key = record_key.key)
                """,
                dataset);
        Map<PackageTable, Long> counts = new LinkedHashMap<>();
        for (PackageTable table : StagedRecords.TABLES) {
            if (table.factType() != null) {
                counts.put(table, retract(table));
            }
        }
        statements.run(
                """
                update record_key
                set digest = ''
                where record_key.dataset = ? and record_key.digest <> ''
                  and not exists (select from staged_record where staged_record.key = record_key.key)
                """,
                dataset);
        return counts;
    }

    private long retract(PackageTable table) {
        return statements.run(
                """
                update "%s" as target
                set retracted_at = moment.moment, retraction_reason = ?,
                    revision = target.revision + 1, updated_at = moment.moment
                from vanished, staged_moment moment
                where target.id = vanished.id and target.retracted_at is null
                  and not exists (
                    select from record_key other
                    where other.id = target.id and other.digest <> ''
                      and other.dataset not in (?, ?))
                """
                        .formatted(table.databaseTable()),
                "The data set " + dataset + " no longer has it.",
                dataset,
                PackageHeading.MIRROR);
    }
}
