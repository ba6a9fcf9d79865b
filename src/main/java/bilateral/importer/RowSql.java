package bilateral.importer;

import bilateral.datapackage.Column;
import bilateral.datapackage.ColumnType;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The SQL that turns the rows of a staging table into those of the table that it is for: keys
 * become ids, everything else is as it is.
 *
 * <p>Written from the declared names alone; see {@link PackageTables}.
 */
final class RowSql {

    // Their rows have no place of their own: the ids, which are made in order, keep them in it.
    private static final Set<PackageTable> ORDERED_BY_ID =
            Set.of(
                    PackageTables.COUNTRY_NAMES,
                    PackageTables.COUNTRY_PERIODS,
                    PackageTables.ORGANIZATION_NAMES,
                    PackageTables.OFFICIAL_NAMES,
                    PackageTables.POSITION_TITLES,
                    PackageTables.TENURE_EVENTS);

    private final PackageTable table;
    private final List<String> columns = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();

    RowSql(PackageTable table) {
        this.table = table;
        boolean record = table.kind() == Kind.RECORD;
        if (record) {
            columns.add("id");
            values.add("record.id");
        } else {
            columns.add(table.owner().database());
            values.add("record.id");
        }
        for (Column column : table.columns().subList(1, table.columns().size())) {
            add(column, record);
        }
        if (table == PackageTables.COUNTRIES) {
            columns.add("code");
            values.add("record.key");
        }
        if (table == PackageTables.MILESTONES || table == PackageTables.FIGURES) {
            columns.add("pair_low");
            values.add("least(country.id, other_country.id)");
            columns.add("pair_high");
            values.add("greatest(country.id, other_country.id)");
        }
        if (record) {
            columns.add("updated_at");
            values.add("moment.moment");
        }
    }

    private void add(Column column, boolean record) {
        boolean isId = column.type() == ColumnType.ID && record;
        boolean unplaced = column.type() == ColumnType.ORDINAL && ORDERED_BY_ID.contains(table);
        if (isId || unplaced) {
            return;
        }
        if (column.type() != ColumnType.REFERENCE) {
            for (Column.Physical physical : column.physical()) {
                columns.add(physical.name());
                values.add("staged.\"" + physical.name() + "\"");
            }
            return;
        }
        String alias = column.database().replaceAll("_id$", "");
        joins.append(StagedRecords.join(column, "\"" + alias + "\""));
        if (!column.database().equals("country") && !column.database().equals("other_country")) {
            columns.add(column.database());
            values.add("\"" + alias + "\".id");
        }
    }

    private String select(String states) {
        return select(states, "");
    }

    private String select(String states, String batch) {
        return """
        select %s
        from %s staged
        cross join staged_moment moment
        join staged_record record on record.key = staged."%s" and record.state in (%s) %s
        %s"""
                .formatted(
                        String.join(", ", values),
                        Staging.of(table),
                        table.owner().name(),
                        states,
                        batch,
                        joins);
    }

    private String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> '"' + name + '"').toList());
    }

    /** Inserts the rows of records that are in one of the states and in a batch, the only bind. */
    String insert(String states) {
        return """
        insert into "%s" (%s)
        %s%s"""
                .formatted(
                        table.databaseTable(),
                        quoted(columns),
                        select(states, "and record.batch = ?"),
                        order());
    }

    /** New ids grow, and rows that come in their order go to the end of every index of ids. */
    private String order() {
        if (table.kind() == Kind.RECORD) {
            return "order by record.id";
        }
        return ORDERED_BY_ID.contains(table) ? "order by record.id, staged.ordinal" : "";
    }

    /** Updates the rows of records that say something else. */
    String update() {
        StringBuilder set = new StringBuilder();
        for (String column : columns.subList(1, columns.size())) {
            set.append("\"%s\" = changed.\"%s\", ".formatted(column, column));
        }
        return """
        update "%1$s" as target
        set %2$s revision = target.revision + 1
        from (
            %3$s) as changed (%4$s)
        where target.id = changed.id
        """
                .formatted(table.databaseTable(), set, select("'CHANGED'"), quoted(columns));
    }

    /** Deletes the parts of records that say something else. */
    String delete() {
        return """
        delete from "%s"
        where "%s" in (select id from staged_record where state = 'CHANGED')
        """
                .formatted(table.databaseTable(), table.owner().database());
    }
}
