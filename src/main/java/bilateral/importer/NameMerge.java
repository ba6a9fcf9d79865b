package bilateral.importer;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;

/**
 * Writes the other names of countries, organizations and officials.
 *
 * <p>Those of a record that another data set brought are added to its own, marked with the data set
 * that tells them; so each load replaces the names that it brought, and no others.
 */
final class NameMerge {

    private final Statements statements;
    private final String dataset;
    private final PackageTable table;

    NameMerge(Statements statements, String dataset, PackageTable table) {
        this.statements = statements;
        this.dataset = dataset;
        this.table = table;
    }

    void write() {
        String names = table.databaseTable();
        String owner = table.owner().database();
        Touched.note(
                statements,
                """
                delete from %1$s
                using staged_record record
                where %1$s.%2$s = record.id
                  and (record.state = 'CHANGED' and (%1$s.dataset is null or ? = '%3$s')
                    or record.state in ('CHANGED', 'JOINED') and %1$s.dataset = ?)
                returning record.id
                """
                        .formatted(names, owner, PackageHeading.MIRROR),
                dataset,
                dataset);
        statements.runBatches(table, new RowSql(table).insert("'ADDED', 'CHANGED'"));
        String section = table.owner().targets().getFirst();
        Touched.note(
                statements,
                """
                insert into %1$s (%2$s, name, kind, language, script, period_edtf, period_open_as_of,
                    period_start_earliest, period_start_latest, period_end_earliest, period_end_latest,
                    dataset)
                select record.id, told.name, told.kind, told.language, told.script, told.period_edtf,
                    told.period_open_as_of, told.period_start_earliest, told.period_start_latest,
                    told.period_end_earliest, told.period_end_latest, ?
                from (
                    select key, 0 as ordinal, name, 'SPELLING' as kind, null as language, null as script,
                        null as period_edtf, null::date as period_open_as_of,
                        null::date as period_start_earliest, null::date as period_start_latest,
                        null::date as period_end_earliest, null::date as period_end_latest
                    from staged_%4$s
                    union all
                    select %3$s, ordinal, name, kind, language, script, period_edtf, period_open_as_of,
                        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest
                    from %5$s) told
                join staged_record record on record.key = told.key and record.state = 'JOINED'
                join %3$s owner on owner.id = record.id
                where (told.ordinal > 0 or owner.name <> told.name)
                  and not exists (
                    select from %1$s known
                    where known.%2$s = record.id and known.name = told.name
                      and (told.ordinal = 0
                        or (known.kind, known.language, known.script, known.period_edtf)
                            is not distinct from (told.kind, told.language, told.script, told.period_edtf)))
                order by record.id, told.ordinal
                returning %2$s
                """
                        .formatted(names, owner, table.owner().name(), section, Staging.of(table)),
                dataset);
    }
}
