package bilateral.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A command on the embedded database, with and without a server that has it. */
class JoinTests {

    @TempDir Path home;

    @Test
    void commandWithoutAServerStartsTheDatabaseAndStopsItAtTheEnd() throws Exception {
        try (EmbeddedDatabase command = startOrJoin()) {
            assertThat(Databases.strings(command, "select 1")).containsExactly("1");
        }
        assertThat(Databases.runs(home)).isFalse();
    }

    @Test
    void commandJoinsTheDatabaseOfAServerAndLeavesItRunning() throws Exception {
        try (ChildProcess server = server()) {
            server.await("committed");
            try (EmbeddedDatabase command = startOrJoin()) {
                assertThat(Databases.strings(command, "select id from entry")).isNotEmpty();
            }
            // Of the server, which goes on.
            server.await("committed");
            assertThat(Databases.runs(home)).isTrue();
            end(server);
        }
    }

    @Test
    void commandJoinsAServerOfItsOwnProcess() throws Exception {
        try (EmbeddedDatabase server = Databases.start(home)) {
            try (EmbeddedDatabase command = startOrJoin()) {
                assertThat(command.getJdbcUrl()).isEqualTo(server.getJdbcUrl());
                assertThat(Databases.strings(command, "select 1")).containsExactly("1");
            }
            assertThat(Databases.strings(server, "select 1")).containsExactly("1");
        }
    }

    @Test
    void commandWaitsForAServerThatIsStillStarting() throws Exception {
        try (ChildProcess server = server()) {
            Awaitility.await().until(() -> Files.exists(home.resolve("server.lock")));
            assertThat(home.resolve("cluster")).doesNotExist();
            try (EmbeddedDatabase command = startOrJoin()) {
                assertThat(Databases.strings(command, "select 1")).containsExactly("1");
            }
            server.await("committed");
            end(server);
        }
    }

    @Test
    void commandThatWaitsStartsTheDatabaseWhenTheServerGivesUp() throws Exception {
        DirectoryLock server = DirectoryLock.acquire(home, DatabaseHolder.SERVER);
        var command = CompletableFuture.supplyAsync(this::startOrJoin);
        assertThat(command).isNotDone();
        server.close();
        try (EmbeddedDatabase database = command.get()) {
            assertThat(Databases.strings(database, "select 1")).containsExactly("1");
        }
        assertThat(Databases.runs(home)).isFalse();
    }

    @Test
    void commandAfterAKilledServerStartsTheDatabaseAnew() throws Exception {
        ProcessHandle orphan;
        try (ChildProcess server = server()) {
            server.await("committed");
            orphan = Databases.postmaster(home);
            Databases.kill(server.handle());
        }
        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedDatabase command = startOrJoin()) {
            assertThat(Databases.isGone(orphan)).isTrue();
            assertThat(Databases.strings(command, "select id from entry")).isNotEmpty();
        }
        assertThat(Databases.runs(home)).isFalse();
    }

    @Test
    void commandIsToldThatTheDatabaseOfTheServerDoesNotRun() throws Exception {
        try (EmbeddedDatabase server = Databases.start(home)) {
            Databases.kill(Databases.postmaster(home));
            assertThatThrownBy(this::startOrJoin)
                    .isInstanceOf(UnusableDatabaseException.class)
                    .hasMessageContainingAll(
                            "server (process " + ProcessHandle.current().pid() + ")",
                            "its PostgreSQL does not run");
            assertThat(server.getPassword()).isNotEmpty();
        }
    }

    @Test
    void serverAndSecondCommandAreToldThatACommandHasTheDatabase() throws Exception {
        String process = "A command such as an import (process " + ProcessHandle.current().pid();
        try (EmbeddedDatabase command = startOrJoin()) {
            assertThatThrownBy(() -> Databases.start(home))
                    .isInstanceOf(UnusableDatabaseException.class)
                    .hasMessageContainingAll(process, home.toString())
                    .extracting(failure -> ((UnusableDatabaseException) failure).remedy())
                    .asString()
                    .contains("Start again when it has ended");
            assertThatThrownBy(this::startOrJoin)
                    .isInstanceOf(UnusableDatabaseException.class)
                    .hasMessageContaining(process);
            assertThat(Databases.strings(command, "select 1")).containsExactly("1");
        }
    }

    @Test
    void anotherProcessIsToldWhichCommandHasTheDatabase() throws Exception {
        try (EmbeddedDatabase command = startOrJoin();
                ChildProcess server = server()) {
            assertThat(String.join("\n", server.awaitEnd()))
                    .contains(
                            "A command such as an import (process "
                                    + ProcessHandle.current().pid());
            assertThat(Databases.strings(command, "select 1")).containsExactly("1");
        }
    }

    @Test
    void onlyAContextThatSaysItIsACommandJoins() throws Exception {
        try (EmbeddedDatabase server = Databases.start(home)) {
            assertThatThrownBy(() -> run(NoCommand.class))
                    .hasRootCauseInstanceOf(UnusableDatabaseException.class);
            try (var command = run(ACommand.class)) {
                assertThat(
                                command.getBean(JdbcTemplate.class)
                                        .queryForObject("select 1", Integer.class))
                        .isEqualTo(1);
            }
            assertThat(Databases.strings(server, "select 1")).containsExactly("1");
        }
    }

    @ImportAutoConfiguration({
        EmbeddedDatabaseAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    static class NoCommand {}

    static class ACommand extends NoCommand {
        @Bean
        DatabaseHolder databaseHolder() {
            return DatabaseHolder.COMMAND;
        }
    }

    private ConfigurableApplicationContext run(Class<?> context) {
        SpringApplication application = new SpringApplication(context);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(
                "--bilateral.database.directory=" + home,
                "--bilateral.database.programs=" + Databases.PROGRAMS);
    }

    private EmbeddedDatabase startOrJoin() {
        return EmbeddedDatabase.startOrJoin(home, Databases.PROGRAMS);
    }

    private ChildProcess server() throws IOException {
        return ChildProcess.start(Writer.class, home.toString(), Databases.PROGRAMS.toString());
    }

    private void end(ChildProcess server) throws IOException {
        ProcessHandle postmaster = Databases.postmaster(home);
        Databases.kill(server.handle());
        Databases.kill(postmaster);
    }
}
