package bilateral.exporter;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.Progress;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many rows of a table there are to write, for those who wait. */
final class TableTotal {

    private TableTotal() {}

    /**
     * The rows of the table in the database, of which a mirror leaves out few; -1 where nobody
     * waits, and for one data set, whose rows take as long to count as to read.
     */
    static long of(Connection connection, PackageTable table, RecordNames names, Progress progress)
            throws SQLException {
        boolean counted = progress != Progress.SILENT && names instanceof RecordNames.Mirror;
        if (!counted || table.databaseTable().isEmpty()) {
            return -1;
        }
        try (Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from " + table.databaseTable())) {
            count.next();
            return count.getLong(1);
        }
    }
}
