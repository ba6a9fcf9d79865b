package bilateral.importer;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilateral.TestDatabase;
import bilateral.datapackage.Progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

/** The importer on a database of its own, without the rest of the server. */
record Importer(TestDatabase database, PackageImporter packages, DataImporter data, JdbcClient jdbc)
        implements AutoCloseable {

    static Importer create() {
        return on(TestDatabase.create());
    }

    private static Importer on(TestDatabase database) {
        DataSource source = database.dataSource();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var properties = new ImportProperties(DataSize.ofKilobytes(256));
        var packages = new PackageImporter(source, transaction, properties);
        return new Importer(
                database,
                packages,
                new DataImporter(packages, transaction),
                JdbcClient.create(source));
    }

    /** Another importer, as of another server, on the same database. */
    Importer another() {
        return on(database);
    }

    ImportReport load(TestPackage files) {
        return packages.load(files.write(), false, Progress.SILENT);
    }

    ImportReport check(TestPackage files) {
        return packages.load(files.write(), true, Progress.SILENT);
    }

    /** What a load of a package that is wrong is refused for. */
    List<String> problems(TestPackage files) {
        ImportRefusedException refused =
                catchThrowableOfType(
                        ImportRefusedException.class,
                        () -> {
                            load(files);
                        });
        return refused.report().problems().stream().map(Problem::toString).toList();
    }

    /** The only value that a query answers. */
    Object value(String sql) {
        return jdbc.sql(sql).query().singleValue();
    }

    /** The texts that a query answers, none of them null. */
    List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).stream().map(String::valueOf).toList();
    }

    SampleLoader sampleLoader() {
        return new SampleLoader(packages, jdbc);
    }

    long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    long revision() {
        return jdbc().sql("select revision from dataset").query(Long.class).single();
    }

    UUID id(String key) {
        return jdbc().sql("select id from record_key where key = ?")
                .param(key)
                .query(UUID.class)
                .single();
    }

    /** Every row of every table, by where it stands and which transaction wrote it. */
    Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables()) {
            jdbc().sql(
                            """
                            select '%1$s ' || ctid || ' of ' || xmin as place, written::text as content
                            from "%1$s" as written
                            """
                                    .formatted(table))
                    .query(
                            row -> {
                                rows.put(row.getString("place"), row.getString("content"));
                            });
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc()
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
