package bilateral.importer;

import bilateral.datapackage.PackageTable;

/**
 * The records of which something was written beside their own row: who asks for what changed since
 * a day gets those too.
 */
final class Touched {

    private Touched() {}

    static void begin(Statements statements) {
        statements.run("create temporary table touched (id uuid) on commit drop");
    }

    /** Runs a statement that returns the ids of the records that it has to do with. */
    static void note(Statements statements, String sql, Object... binds) {
        statements.run(
                """
                with written (id) as (
                    %s)
                insert into touched (id) select id from written
                """
                        .formatted(sql),
                binds);
    }

    /** Gives those records the moment of the load, once. */
    static void write(Statements statements) {
        for (PackageTable table : StagedRecords.TABLES) {
            if (table.factType() != null) {
                statements.run(
                        """
                        update "%s" as target
                        set revision = target.revision + 1, updated_at = moment.moment
                        from staged_moment moment
                        where target.id in (select id from touched) and target.updated_at <> moment.moment
                        """
                                .formatted(table.databaseTable()));
            }
        }
    }
}
