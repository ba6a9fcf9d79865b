package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.TestDatabase;
import bilateral.node.NodeType;
import bilateral.read.Records;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Whoever keeps a copy asks for what was written since, and misses nothing. */
@BilateralTest
@TestPropertySource(properties = "spring.application.name=bilateral-changed-since")
class ChangedSinceTests {

    /** As a load begins: nobody else writes from now on, and the time is taken after that. */
    private static final String BEGIN =
            """
            create temporary table moment on commit drop as
            select greatest(clock_timestamp(), changed_at + interval '1 microsecond') as moment
            from (select changed_at from dataset for update) locked
            """;

    private static final String END =
            "update dataset set revision = revision + 1, changed_at = (select moment from moment)";

    private final TestDatabase database;
    private final Records records;
    private final int port;

    ChangedSinceTests(TestDatabase database, @LocalServerPort int port) {
        this.database = database;
        this.records = new Records(database);
        this.port = port;
    }

    @Test
    void onlyWhatWasWrittenSinceComesAndThenNothing() throws SQLException {
        String before = since("officials", get("officials.ndjson", null));
        assertThat(get("officials.ndjson", before).lines()).isEmpty();
        UUID official = records.official("Changed later");

        write(
                "update official set updated_at = moment from moment where id = '%s'"
                        .formatted(official));

        Download changed = get("officials.ndjson", before);
        assertThat(changed.ids()).containsExactly(Records.id(NodeType.OFFICIAL, official));
        assertThat(get("officials.csv", before).cells("name")).containsExactly("Changed later");
        assertThat(get("officials.ndjson", since("officials", changed)).lines()).isEmpty();
    }

    @Test
    void whatWasRetractedSinceComesWithItsReason() throws SQLException {
        UUID official = records.official("Retracted later");
        String before = since("officials", get("officials.ndjson", null));
        write(
                """
                update official
                set updated_at = moment, retracted_at = moment, retraction_reason = 'An error'
                from moment
                where id = '%s'
                """
                        .formatted(official));

        Download changed = get("officials.ndjson", before);

        assertThat(changed.lines())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.get("retractionReason").asString())
                                    .isEqualTo("An error");
                            assertThat(row.get("retractedAt").asString())
                                    .isEqualTo(row.get("updatedAt").asString())
                                    .isGreaterThan(before);
                        });
        assertThat(get("officials.ndjson", null).ids()).doesNotContainAnyElementsOf(changed.ids());
        assertThat(get("citations.ndjson", before).lines())
                .singleElement()
                .satisfies(
                        citation -> {
                            assertThat(citation.get("recordId").asString())
                                    .isEqualTo(changed.ids().getFirst());
                            assertThat(citation.get("retractedAt"))
                                    .isEqualTo(changed.lines().getFirst().get("retractedAt"));
                            assertThat(citation.get("retractionReason").asString())
                                    .isEqualTo("An error");
                        });
    }

    @Test
    void whatIsBeingWrittenComesNextTime() throws SQLException {
        UUID official = records.official("Written meanwhile");
        write("update official set updated_at = moment from moment where false");
        String first;
        Download meanwhile;
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            first = since("officials", get("officials.ndjson", null));
            writer.setAutoCommit(false);
            statement.execute(BEGIN);
            statement.execute(
                    "update official set updated_at = moment from moment where id = '%s'"
                            .formatted(official));
            meanwhile = get("officials.ndjson", first);
            statement.execute(END);
            writer.commit();
        }

        assertThat(meanwhile.lines()).isEmpty();
        assertThat(get("officials.ndjson", since("officials", meanwhile)).ids())
                .containsExactly(Records.id(NodeType.OFFICIAL, official));
    }

    @Test
    void theIdsThatLedToAMergedRecordComeWithIt() throws SQLException {
        UUID kept = records.official("Kept");
        UUID merged = UUID.randomUUID();
        String before = since("officials", get("officials.ndjson", null));
        records.run("insert into redirect (old_id, new_id) values (?, ?)", merged, kept);
        write(
                "update official set updated_at = moment from moment where id = '%s'"
                        .formatted(kept));

        assertThat(get("officials.csv", before).cells("formerIds"))
                .containsExactly(Records.id(NodeType.OFFICIAL, merged));
    }

    @Test
    void anAnswerIsNewWhenTheDataIs() throws SQLException {
        String tag = get("officials.csv", null).header("ETag");
        write("update official set updated_at = moment from moment where false");

        assertThat(
                        Download.send(
                                        "GET",
                                        Download.uri(port, "officials.csv", Map.of()),
                                        Map.of("If-None-Match", tag))
                                .status())
                .isEqualTo(200);
    }

    private void write(String update) throws SQLException {
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(BEGIN);
            statement.execute(update);
            statement.execute(END);
            writer.commit();
        }
    }

    private static String since(String list, Download download) {
        assertThat(download.status()).as(list).isEqualTo(200);
        return download.header("Bilateral-Changed-Since");
    }

    private Download get(String file, @Nullable String since) {
        return Download.get(port, file, since == null ? Map.of() : Map.of("changedSince", since));
    }
}
