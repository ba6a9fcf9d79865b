package bilateral.importer;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.Progress;
import bilateral.importer.ImportReport.Counts;
import bilateral.importer.ImportReport.Outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Loads a data package: all of it in one transaction, or nothing.
 *
 * <p>A record that says what it said when it was last loaded is not written, one that says
 * something else replaces what it said, and one that the package no longer has is retracted.
 */
@Component
@EnableConfigurationProperties(ImportProperties.class)
public class PackageImporter {

    /** From so many written records on, what the planner knows of the tables is made anew. */
    private static final long MANY = 1_000;

    private final DataSource dataSource;
    private final TransactionOperations transaction;
    private final ImportProperties properties;

    PackageImporter(
            DataSource dataSource, TransactionOperations transaction, ImportProperties properties) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.properties = properties;
    }

    /**
     * Loads the package in a directory.
     *
     * @param dryRun whether nothing shall be written: the report then tells what would be
     * @throws ImportRefusedException when anything is wrong with it
     * @throws ImportFailedException when the database refuses it all the same
     */
    public ImportReport load(Path directory, boolean dryRun, Progress progress) {
        Problems described = new Problems(PackageTable::file);
        PackageFiles files = PackageFiles.read(directory, described);
        refuse(files, described);
        try {
            return transaction.execute(
                    status -> {
                        if (dryRun) {
                            status.setRollbackOnly();
                        }
                        Connection connection = DataSourceUtils.getConnection(dataSource);
                        return load(files, dryRun, new Statements(connection, progress), progress);
                    });
        } catch (DataAccessException failure) {
            throw new ImportFailedException(files.heading().name(), failure);
        }
    }

    private ImportReport load(
            PackageFiles files, boolean dryRun, Statements statements, Progress progress) {
        String dataset = files.heading().name();
        Problems problems = new Problems(files::name);
        Problems notices = new Problems(files::name);
        Ledger ledger = new Ledger(statements, files.heading());
        // Words are put into their indexes in batches, which are the cheaper the larger they are.
        String quarter = properties.quarter() + "kB";
        for (String setting : List.of("work_mem", "gin_pending_list_limit")) {
            statements.list(String.class, "select set_config(?, ?, true)", setting, quarter);
        }
        ledger.begin();
        Touched.begin(statements);
        long rows = stage(files, statements, problems, progress);
        SameRecords same = new SameRecords(statements, dataset);
        StagedRecords.digest(statements);
        StagedRecords.compare(statements);
        same.notice(notices);
        boolean joined = same.join(problems);
        StagedRecords.resolve(statements, dataset, properties.memory().toKilobytes());
        new KnownChecks(new WrongRows(statements, problems), dataset).records();
        refuse(files, problems, statements);
        Merge merge = new Merge(statements, dataset);
        merge.write(rows, progress);
        ledger.keys();
        Retraction retraction = new Retraction(statements, dataset);
        boolean vanished = retraction.begin();
        Map<PackageTable, Long> retracted = retraction.write();
        merge.dropAgreementParties();
        Touched.write(statements);
        boolean noted = files.isMirror() ? ledger.mirror() : ledger.heading();
        Map<String, Counts> counts = count(statements, retracted);
        left(files, counts, notices);
        // Deferred again: when several are checked, the next one is in the same transaction.
        statements.settle();
        boolean wrote =
                joined || vanished || noted || counts.values().stream().anyMatch(Counts::wrote);
        Long revision = wrote ? ledger.count() : null;
        if (!dryRun && counts.values().stream().mapToLong(Counts::written).sum() >= MANY) {
            analyze(statements);
        }
        // A check loads several packages in one transaction, each into staging of its own.
        statements.run("discard temporary");
        return new ImportReport(
                dataset,
                files.heading().title(),
                dryRun ? Outcome.CHECKED : Outcome.LOADED,
                wrote,
                dryRun ? null : revision,
                counts,
                List.of(),
                List.of(),
                0,
                notices.found(),
                notices.count());
    }

    /** Answers how many rows are staged. */
    private long stage(
            PackageFiles files, Statements statements, Problems problems, Progress progress) {
        Staging staging = new Staging(statements);
        staging.create();
        try {
            staging.fill(files, problems, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        StagedRecords.gather(statements);
        progress.begin("Checking", -1, "");
        WrongRows wrong = new WrongRows(statements, problems);
        StagedChecks checks = new StagedChecks(wrong);
        checks.keys();
        // What refers to a row that could not be read would be reported for no fault of its own.
        if (problems.isEmpty()) {
            checks.run(files.isMirror());
            new KnownChecks(wrong, files.heading().name()).sameAs();
        }
        progress.end();
        refuse(files, problems, statements);
        return staging.rows();
    }

    private static void refuse(PackageFiles files, Problems problems) {
        if (!problems.isEmpty()) {
            throw refused(files, problems);
        }
    }

    private static void refuse(PackageFiles files, Problems problems, Statements statements) {
        if (!problems.isEmpty()) {
            statements.run("discard temporary");
        }
        refuse(files, problems);
    }

    private static ImportRefusedException refused(PackageFiles files, Problems problems) {
        return new ImportRefusedException(
                new ImportReport(
                        files.heading().name(),
                        files.heading().title(),
                        Outcome.REFUSED,
                        false,
                        null,
                        Map.of(),
                        List.of(),
                        problems.found(),
                        problems.count(),
                        List.of(),
                        0));
    }

    /**
     * Tells PostgreSQL how much there is now. It would find out by itself, but not within the
     * minute, nor while an embedded one is stopped; until then it plans as for empty tables.
     */
    private static void analyze(Statements statements) {
        for (String table :
                statements.list(
                        String.class,
                        "select quote_ident(tablename) from pg_tables where schemaname = current_schema()")) {
            statements.run("analyze " + table);
        }
    }

    private static Map<String, Counts> count(
            Statements statements, Map<PackageTable, Long> retracted) {
        Map<String, Map<String, Long>> states = new HashMap<>();
        statements.each(
                "select section, state, count(*) as count from staged_record group by 1, 2",
                row ->
                        states.computeIfAbsent(row.getString("section"), _ -> new HashMap<>())
                                .put(row.getString("state"), row.getLong("count")));
        Map<String, Counts> counts = new LinkedHashMap<>();
        for (PackageTable table : StagedRecords.TABLES) {
            Map<String, Long> of = states.getOrDefault(table.name(), Map.of());
            Counts count =
                    new Counts(
                            of.getOrDefault("ADDED", 0L),
                            of.getOrDefault("CHANGED", 0L),
                            of.getOrDefault("UNCHANGED", 0L),
                            of.getOrDefault("JOINED", 0L),
                            zeroIfNull(retracted.get(table)));
            if (count.wrote() || count.unchanged() > 0) {
                counts.put(table.name(), count);
            }
        }
        return counts;
    }

    /** Notices each table of which nothing is left: it may have been forgotten. */
    private static void left(PackageFiles files, Map<String, Counts> counts, Problems notices) {
        for (PackageTable table : StagedRecords.TABLES) {
            Counts count = counts.get(table.name());
            if (count != null && count.isOnlyRetracted()) {
                notices.add(
                        table,
                        0,
                        null,
                        "",
                        files.tables().containsKey(table) ? "empty" : null,
                        "what it had before, unless all of it is gone: %d retracted"
                                .formatted(count.retracted()));
            }
        }
    }

    private static long zeroIfNull(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
