package bilateral;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/**
 * A database of its own for one test, on the one PostgreSQL that all tests of this JVM share.
 *
 * <p>That server lives as long as the JVM and does not sync to disk. {@link #create} copies a
 * template that Flyway migrated once, which costs a few tens of milliseconds.
 */
public record TestDatabase(String url, String user, String password) implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger CREATED = new AtomicInteger();

    /** A fresh database with every migration applied and no rows beyond those they insert. */
    public static TestDatabase create() {
        return createFrom(Template.NAME);
    }

    /** A fresh database in which no migration has run. */
    public static TestDatabase empty() {
        return createFrom("template0");
    }

    /** A new connection for each call, without a pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Flyway on this database, with the migrations as they stand in the sources. */
    public Flyway flyway() {
        return configureFlyway().load();
    }

    /** As {@link #flyway()}, up to one version and without what is made anew after all of them. */
    public Flyway flywayTo(String version) {
        return configureFlyway().target(version).repeatableSqlMigrationPrefix("none").load();
    }

    private FluentConfiguration configureFlyway() {
        return Flyway.configure().dataSource(dataSource()).locations("filesystem:db");
    }

    /** Drops the database, also while somebody is connected to it. */
    @Override
    public void close() {
        administer("drop database if exists " + name() + " with (force)");
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static TestDatabase createFrom(String template) {
        String name = "test_" + CREATED.incrementAndGet();
        administer("create database " + name + " template " + template);
        return at(name);
    }

    private static TestDatabase at(String name) {
        return new TestDatabase(
                "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name,
                OWNER,
                "trusted");
    }

    private static void administer(String statement) {
        try (Connection connection = at(OWNER).connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Template {

        static final String NAME = migrate();

        private static String migrate() {
            administer("create database " + TEMPLATE);
            at(TEMPLATE).flyway().migrate();
            return TEMPLATE;
        }
    }
}
