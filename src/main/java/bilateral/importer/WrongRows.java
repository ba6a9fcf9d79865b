package bilateral.importer;

import bilateral.datapackage.PackageTable;

import java.util.concurrent.atomic.AtomicLong;

/** Finds rows by what is wrong with them, and tells of each as a problem. */
final class WrongRows {

    private final Statements statements;
    private final Problems problems;

    WrongRows(Statements statements, Problems problems) {
        this.statements = statements;
        this.problems = problems;
    }

    /**
     * Tells of the rows that a query answers.
     *
     * @param sql answers the line, the record and the value, of which only the beginning is fetched
     */
    void find(PackageTable table, String field, String expected, String sql, Object... binds) {
        AtomicLong others = new AtomicLong();
        statements.each(
                """
                select found.line, left(found.record, 200) as record, left(found.value, 200) as value,
                    count(*) over () as total
                from (
                    %s) as found (line, record, value)
                order by found.line
                limit %d
                """
                        .formatted(sql, Problems.KEPT),
                row -> {
                    problems.add(
                            table,
                            row.getLong("line"),
                            row.getString("record"),
                            field,
                            row.getString("value"),
                            expected);
                    others.set(row.getLong("total") - row.getRow());
                },
                binds);
        problems.more(others.get());
    }
}
