package bilateral.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bilateral.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is declared of a package is held against the tables of the database. */
class PackageTablesTests {

    /** What servers count, and what follows from other columns. */
    private static final Set<String> NOT_TOLD =
            Set.of(
                    "revision",
                    "updated_at",
                    "agreement.date_edtf",
                    "agreement.date_earliest",
                    "agreement.date_latest",
                    "participant.event_type",
                    "participant.has_position");

    /** What a package tells in other words. */
    private static final Set<String> TOLD_OTHERWISE =
            Set.of(
                    "country.code",
                    "milestone.pair_low",
                    "milestone.pair_high",
                    "figure.pair_low",
                    "figure.pair_high",
                    "participant_position.participant_id",
                    "status_statement.citation_id");

    private static final Pattern NAME = Pattern.compile("'([A-Z_]+)'");

    private static TestDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aPackageHoldsEverythingThatWritersWrite() {
        Map<String, Set<String>> declared = new HashMap<>();
        for (PackageTable table : PackageTables.ALL) {
            if (!table.databaseTable().isEmpty()) {
                Set<String> columns =
                        declared.computeIfAbsent(table.databaseTable(), _ -> new HashSet<>());
                for (Column column : table.columns()) {
                    column.physical().forEach(physical -> columns.add(physical.name()));
                }
            }
        }

        assertThat(declared)
                .allSatisfy(
                        (table, columns) -> {
                            Set<String> missing = new TreeSet<>(written(table).keySet());
                            missing.removeAll(columns);
                            missing.removeIf(
                                    column ->
                                            NOT_TOLD.contains(column)
                                                    || NOT_TOLD.contains(table + "." + column)
                                                    || TOLD_OTHERWISE.contains(table + "." + column)
                                                    || isIdOfAPart(table, column));
                            assertThat(missing).as(table).isEmpty();
                        });
    }

    private static boolean isIdOfAPart(String table, String column) {
        return column.equals("id")
                && PackageTables.ALL.stream()
                        .anyMatch(
                                part ->
                                        part.databaseTable().equals(table)
                                                && part.kind() == PackageTable.Kind.PART);
    }

    @Test
    void everyTableThatIsWrittenIsInAPackage() {
        Set<String> declared =
                PackageTables.ALL.stream()
                        .map(PackageTable::databaseTable)
                        .collect(Collectors.toSet());
        List<String> tables =
                jdbc
                        .sql(
                                """
                                select tablename
                                from pg_tables
                                where schemaname = 'public' and tablename not in (
                                    'flyway_schema_history', 'dataset', 'fact', 'country_pair',
                                    'meeting_pair', 'agreement_pair', 'meeting_country',
                                    'agreement_country')
                                """)
                        .query(String.class)
                        .stream()
                        .map(String::valueOf)
                        .toList();

        assertThat(declared).containsAll(tables);
    }

    @Test
    void columnsHaveTheTypesOfTheDatabase() {
        List<String> wrong = new ArrayList<>();
        for (PackageTable table : PackageTables.ALL) {
            Map<String, String> types = written(table.databaseTable());
            for (Column column : table.columns()) {
                for (Column.Physical physical : column.physical()) {
                    String type = types.get(physical.name());
                    if (type != null && !type.equals(physical.type())) {
                        wrong.add(table + "." + physical + " is " + type);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatTheDatabaseNeedsIsRequired() {
        List<String> wrong = new ArrayList<>();
        for (PackageTable table : PackageTables.ALL) {
            Set<String> needed =
                    new HashSet<>(
                            jdbc.sql(
                                            """
                                            select column_name
                                            from information_schema.columns
                                            where table_schema = 'public' and table_name = :table
                                              and is_nullable = 'NO' and column_default is null
                                              and is_generated = 'NEVER'
                                            """)
                                    .param("table", table.databaseTable())
                                    .query(String.class)
                                    .list());
            for (Column column : table.columns()) {
                boolean isNeeded = needed.contains(column.database());
                if (isNeeded
                        && !column.required()
                        && column.otherwise() == null
                        && column.type() != ColumnType.ID
                        && column.type() != ColumnType.BYTES) {
                    wrong.add(table + "." + column.name());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** An entry of an index has fewer than 2,700 bytes; a character has up to four. */
    @Test
    void whatAnIndexHasWholeIsShort() {
        List<String> indexed =
                jdbc
                        .sql(
                                """
                                select distinct owner.relname || '.'
                                    || replace(attname, '_folded', '') as name
                                from pg_index
                                join pg_class owner on owner.oid = indrelid
                                join pg_attribute on attrelid = indrelid and attnum = any (indkey)
                                join pg_class index on index.oid = indexrelid
                                join pg_am on pg_am.oid = index.relam
                                join pg_type on pg_type.oid = atttypid
                                where owner.relnamespace = 'public'::regnamespace
                                  and (amname = 'btree' and typname = 'text' or typname = '_text')
                                """)
                        .query(String.class)
                        .stream()
                        .map(String::valueOf)
                        .toList();
        List<String> tooLong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (PackageTable table : PackageTables.ALL) {
            for (Column column : table.columns()) {
                String name = table.databaseTable() + "." + column.database();
                if (indexed.contains(name) && column.type() != ColumnType.CHOICE) {
                    seen.add(name);
                    if (column.type().longest() > 500) {
                        tooLong.add(name);
                    }
                }
            }
        }

        assertThat(seen)
                .contains("official.sort_name", "source.title", "visit.places", "record_key.key");
        assertThat(tooLong).isEmpty();
    }

    /** A group that repeats can take more of the stack than there is, and two that fit hours. */
    @Test
    void formsAreSoonToldFromLongTexts() {
        List<Pattern> forms =
                PackageTables.ALL.stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> column.form() != null)
                        .filter(column -> column.type().longest() > 500)
                        .map(column -> Objects.requireNonNull(column.form()))
                        .distinct()
                        .toList();
        assertThat(forms).hasSizeGreaterThan(3);
        for (Pattern form : forms) {
            for (String text :
                    List.of(
                            "en" + "-a".repeat(40_000),
                            "A".repeat(100_000),
                            "https://" + "a".repeat(99_000) + " b",
                            "https://" + "a/".repeat(49_000) + " b")) {
                assertThat(
                                assertTimeoutPreemptively(
                                        Duration.ofSeconds(2), () -> form.matcher(text).matches()))
                        .as(form.pattern())
                        .isFalse();
            }
        }
    }

    @Test
    void namesToChooseFromAreThoseOfTheDatabase() {
        List<String> wrong = new ArrayList<>();
        for (PackageTable table : PackageTables.ALL) {
            for (Column column : table.columns()) {
                if (column.type() == ColumnType.CHOICE) {
                    String check = check(table.databaseTable(), column.database());
                    Set<String> named =
                            NAME.matcher(check)
                                    .results()
                                    .map(found -> found.group(1))
                                    .collect(Collectors.toCollection(TreeSet::new));
                    if (!named.equals(new TreeSet<>(column.allowed()))) {
                        wrong.add(table + "." + column.name() + ": " + check);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String check(String table, String column) {
        return jdbc.sql(
                        """
                        select pg_get_constraintdef(oid)
                        from pg_constraint
                        where conname = :name and contype = 'c'
                        """)
                .param("name", table + "_" + column + "_check")
                .query(String.class)
                .single();
    }

    /** The columns that a writer fills, with their types. */
    private static Map<String, String> written(String table) {
        Map<String, String> types = new HashMap<>();
        jdbc.sql(
                        """
                        select attname, format_type(atttypid, atttypmod) as type
                        from pg_attribute
                        where attrelid = to_regclass('public.' || quote_ident(:table))
                          and attnum > 0 and not attisdropped and attgenerated = ''
                        """)
                .param("table", table)
                .query(
                        row -> {
                            types.put(
                                    row.getString("attname"),
                                    row.getString("type")
                                            .replace("timestamp with time zone", "timestamptz"));
                        });
        return types;
    }
}
