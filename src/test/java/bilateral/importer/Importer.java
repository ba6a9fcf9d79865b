package bilateral.importer;

import bilateral.TestDatabase;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

/** The importer on a database of its own, without the rest of the server. */
record Importer(TestDatabase database, AnnotationConfigApplicationContext context)
        implements AutoCloseable {

    static Importer create() {
        return on(TestDatabase.create());
    }

    private static Importer on(TestDatabase database) {
        var context = new AnnotationConfigApplicationContext(new DefaultListableBeanFactory());
        DataSource source = database.dataSource();
        var transactions = new JdbcTransactionManager(source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Repository.class));
        scanner.scan("bilateral");
        context.register(DatasetLoader.class, DatasetWriter.class, SampleLoader.class);
        context.refresh();
        return new Importer(database, context);
    }

    /** Another importer, as of another server, on the same database. */
    Importer another() {
        return on(database);
    }

    LoadResult load(String yaml) {
        return context.getBean(DatasetLoader.class).load(DatasetFile.parse("test.yaml", yaml));
    }

    SampleLoader sampleLoader() {
        return context.getBean(SampleLoader.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
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

    static String sample() {
        try (var file = SampleLoader.class.getResourceAsStream("/sample/india-israel.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
