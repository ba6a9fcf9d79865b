package bilateral.importer;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.Progress;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * The statements of one import, all on one connection.
 *
 * <p>Their texts are put together from the declared names of tables and columns alone; values are
 * always binds.
 */
final class Statements {

    private final Connection connection;
    private final Progress progress;
    private final JdbcTemplate jdbc;

    /**
     * Statements on a connection.
     *
     * @param progress hears how many rows batches write
     */
    Statements(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** Runs a statement; answers how many rows it wrote. */
    int run(String sql, @Nullable Object... binds) {
        return jdbc.update(sql, binds);
    }

    /**
     * Runs statements for one batch of records after the other: PostgreSQL keeps in memory which
     * references it still has to check.
     *
     * @param table whose records, or those whose parts, are written
     * @param sql each has one bind, the batch
     */
    void runBatches(PackageTable table, String... sql) {
        List<String> sections =
                table.kind() == Kind.RECORD ? List.of(table.name()) : table.owner().targets();
        for (long batch :
                list(
                        Long.class,
                        "select distinct batch from staged_batch where section = any (?) order by 1",
                        (Object) sections.toArray(String[]::new))) {
            for (String statement : sql) {
                progress.advance(run(statement, batch));
            }
            if (sql.length > 1) {
                settle();
            }
        }
    }

    /** Checks what was put off to the end. */
    void settle() {
        run("set constraints all immediate");
        run("set constraints all deferred");
    }

    void each(String sql, RowCallbackHandler row, Object... binds) {
        jdbc.query(sql, row, binds);
    }

    <T> List<T> list(Class<T> type, String sql, Object... binds) {
        return jdbc.queryForList(sql, type, binds).stream().map(Objects::requireNonNull).toList();
    }

    <T> T one(Class<T> type, String sql, Object... binds) {
        return list(type, sql, binds).getFirst();
    }

    CopyManager copies() {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException failure) {
            throw translated("copy", failure);
        }
    }

    DataAccessException translated(String task, SQLException failure) {
        DataAccessException translated =
                jdbc.getExceptionTranslator().translate(task, null, failure);
        return translated == null ? new UncategorizedSQLException(task, null, failure) : translated;
    }
}
