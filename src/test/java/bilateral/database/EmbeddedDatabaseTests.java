package bilateral.database;

import static bilateral.database.Databases.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What holds for an embedded database while it runs. */
class EmbeddedDatabaseTests {

    @TempDir static Path directory;

    static Path home;
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        home = directory.resolve("the owner's home/bilateral");
        database = Databases.start(home);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        assertThat(Databases.runs(home)).isFalse();
    }

    @Test
    void commitsReachTheDisk() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void isPostgreSql18WithUnicodeAndUtc() throws SQLException {
        assertThat(setting("server_version")).startsWith("18.");
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(
                        strings(
                                database,
                                "select concat(datlocprovider, ' ', datlocale) from pg_database"
                                        + " where datname = current_database()"))
                .containsExactly("b C.UTF-8");
        assertThat(strings(database, "select upper('größe, жук') collate \"default\""))
                .containsExactly("GRÖßE, ЖУК");
        assertThat(
                        strings(
                                database,
                                "select reset_val from pg_settings where name = 'log_timezone'"))
                .containsExactly("UTC");
    }

    @Test
    void ownerMayMakeTheExtensionsThatTheTablesNeed() throws SQLException {
        try (var connection = Databases.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
            statement.execute("create extension unaccent");
            statement.execute("create extension btree_gist");
        }
        // Trigrams of a word in a script that is not Latin: none where it doesn't count as letters.
        assertThat(strings(database, "select unnest(show_trgm('Мир'))")).hasSize(4);
        assertThat(strings(database, "select unaccent('Đặng Ünal')")).containsExactly("Dang Unal");
    }

    @Test
    void ownerIsNoSuperuser() throws SQLException {
        assertThat(strings(database, "select rolname from pg_roles where rolsuper"))
                .containsExactly("postgres");
        assertThat(strings(database, "select current_user")).containsExactly("bilateral");
    }

    @Test
    void listensToThisMachineOnly() throws SQLException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesWhoeverHasNotTheSecret() throws SQLException {
        assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
        assertThatThrownBy(() -> logIn("bilateral", "")).hasMessageContaining("password");
        assertThatThrownBy(() -> logIn("bilateral", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> logIn("postgres", database.getPassword()))
                .hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void secretIsLongAndItsOwnersAlone() throws IOException {
        Path secret = home.resolve("cluster/secret");
        assertThat(Files.readString(secret).strip())
                .isEqualTo(database.getPassword())
                .matches("[0-9a-f]{64}");
        assertThat(permissions(secret)).isEqualTo("rw-------");
        for (String inside : new String[] {"", "cluster", "cluster/data", "cluster/log"}) {
            assertThat(permissions(home.resolve(inside))).isEqualTo("rwx------");
        }
        assertThat(Databases.log(home)).doesNotContain(database.getPassword());
    }

    private static String setting(String name) throws SQLException {
        return strings(database, "select current_setting('" + name + "')").getFirst();
    }

    private static void logIn(String user, String password) throws SQLException {
        DriverManager.getConnection(database.getJdbcUrl(), user, password).close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
