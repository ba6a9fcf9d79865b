package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class MigrationTests {

    private final TestDatabase database = TestDatabase.empty();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void eachMigrationRunsOnAnEmptyDatabase() throws Exception {
        for (String version : versions()) {
            assertThat(database.flywayTo(version).migrate().success).as(version).isTrue();
        }
        assertThat(database.flyway().migrate().success).isTrue();
    }

    @Test
    void eachMigrationKeepsTheRowsOfAFilledDatabase() throws Exception {
        Map<String, List<String>> before = Map.of();
        for (String version : versions()) {
            database.flywayTo(version).migrate();
            assertRowsAreThere(before, version);
            FilledTables.fill(connection, "V" + version);
            before = rows();
            assertThat(before).as("rows after V" + version).doesNotContainValue(List.of());
        }
        database.flyway().migrate();
        assertRowsAreThere(before, "repeatable migrations");
    }

    @Test
    void pairsAreMadeForWhatWasThereBefore() throws Exception {
        for (String version : versions()) {
            database.flywayTo(version).migrate();
            if (version.equals("012")) {
                break;
            }
            FilledTables.fill(connection, "V" + version);
        }
        assertThat(FilledTables.strings(connection, "select count(*) from meeting_pair"))
                .containsExactly("1");
        assertThat(FilledTables.strings(connection, "select count(*) from agreement_pair"))
                .containsExactly("1");
    }

    @Test
    void migratingTwiceChangesNothing() throws Exception {
        database.flyway().migrate();
        FilledTables.fillAll(connection);
        Map<String, List<String>> rows = rows();
        List<String> definitions = definitions();

        assertThat(database.flyway().migrate().migrationsExecuted).isZero();

        assertThat(rows()).isEqualTo(rows);
        assertThat(definitions()).isEqualTo(definitions);
        database.flyway().validate();
    }

    @Test
    void repeatableMigrationsRunAgainOverThemselves() throws Exception {
        database.flyway().migrate();
        List<String> definitions = definitions();
        try (var statement = connection.createStatement()) {
            statement.execute("delete from flyway_schema_history where version is null");
        }

        assertThat(database.flyway().migrate().migrationsExecuted).isPositive();

        assertThat(definitions()).isEqualTo(definitions);
    }

    private List<String> versions() {
        return Arrays.stream(database.flyway().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : FilledTables.tables(connection)) {
            rows.put(
                    table,
                    FilledTables.strings(
                            connection,
                            "select to_jsonb(t) as row from %s t order by 1".formatted(table)));
        }
        return rows;
    }

    /** Each row is there with every value that it had; migrations may have added columns. */
    private void assertRowsAreThere(Map<String, List<String>> rows, String version)
            throws SQLException {
        for (var entry : rows.entrySet()) {
            String query =
                    "select count(*) from %s t where to_jsonb(t) @> ?::jsonb"
                            .formatted(entry.getKey());
            try (var statement = connection.prepareStatement(query)) {
                for (String row : entry.getValue()) {
                    statement.setString(1, row);
                    try (var answer = statement.executeQuery()) {
                        answer.next();
                        assertThat(answer.getLong(1)).as("%s after %s", row, version).isOne();
                    }
                }
            }
        }
    }

    private List<String> definitions() throws SQLException {
        return FilledTables.strings(
                connection,
                """
                select definition
                from (
                    select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
                    union all
                    select pg_get_constraintdef(oid) || conname || conrelid::regclass from pg_constraint
                    where connamespace = 'public'::regnamespace
                    union all
                    select pg_get_indexdef(indexrelid) from pg_index
                    union all
                    select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal) as defined (definition)
                order by definition
                """);
    }
}
