package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bilateral.FilledTables;
import bilateral.TestDatabase;
import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;
import bilateral.node.NodeType;
import bilateral.read.LinkedRecords;
import bilateral.read.Records;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What a whole database becomes as a package. */
class MirrorTests {

    private final TestDatabase database = TestDatabase.create();
    private final Records records = new Records(database);
    private final LinkedRecords linked = new LinkedRecords(records);

    @TempDir private Path directory;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyRowOfEveryTableIsThereAndCanBeRead() throws IOException, SQLException {
        fill();
        export();

        for (PackageTable table : PackageTables.ALL) {
            if (table != PackageTables.SAME_AS) {
                assertThat(Packages.rows(directory, table))
                        .as(table.name())
                        .isNotEmpty()
                        .hasSize(count(table));
            }
        }
        assertThat(Packages.problems(directory, PackageTables.ALL)).isEmpty();
    }

    @Test
    void whoeverWaitsIsToldHowManyRowsThereAre() throws IOException, SQLException {
        fill();
        List<String> steps = new ArrayList<>();
        AtomicLong left = new AtomicLong();
        new PackageExporter(database.dataSource())
                .write(
                        directory,
                        new Progress() {
                            @Override
                            public void begin(String step, long total, String unit) {
                                steps.add(step);
                                left.set(Math.max(0, total));
                            }

                            @Override
                            public void advance(long count) {
                                left.addAndGet(-count);
                            }

                            @Override
                            public void end() {
                                assertThat(left).as(steps.getLast()).hasValue(0);
                            }
                        });
        assertThat(steps).contains("Writing visits.csv", "Writing citations.csv");
    }

    @Test
    void theSameDataGivesTheSameBytes(@TempDir Path again) throws IOException, SQLException {
        fill();
        export();
        new PackageExporter(database.dataSource()).write(again, Progress.SILENT);

        assertThat(Packages.bytes(again)).isEqualTo(Packages.bytes(directory));
    }

    @Test
    void theDescriptorNamesTheDatabaseItsLicencesAndAllTables() throws IOException, SQLException {
        records.run(
                """
                insert into dataset_part (name, title, licence)
                values ('one', 'One', 'CC0-1.0'), ('two', 'Two', 'CC-BY-4.0'), ('three', 'Three', 'CC0-1.0'),
                    ('four', 'Four', null), ('bilateral', 'Mirrored', 'Of the mirror')
                """);
        export();

        JsonNode descriptor =
                JsonMapper.shared()
                        .readTree(Files.readString(directory.resolve(PackageDescriptor.FILE)));
        assertThat(descriptor.get("name").asString()).isEqualTo("bilateral");
        assertThat(descriptor.get("title").asString()).isEqualTo("Bilateral");
        assertThat(descriptor.at("/licenses/0/name").asString()).isEqualTo("CC-BY-4.0; CC0-1.0");
        assertThat(descriptor.get("resources"))
                .extracting(resource -> resource.get("name").asString())
                .isEqualTo(PackageTables.ALL.stream().map(PackageTable::name).toList());
        assertThat(Packages.cells(directory, PackageTables.DATASETS, "name"))
                .containsExactly("four", "one", "three", "two");
    }

    @Test
    void whatWasLoadedFromAMirrorIsNotSaidToBeOfIt() throws IOException, SQLException {
        UUID country = records.country("x-one", "One");
        records.run(
                """
                insert into record_key (dataset, key, id, digest)
                values ('bilateral', 'x-one', ?, ''), ('own', 'a', ?, '\\x00ff'), ('own', 'B', ?, '')
                """,
                country,
                country,
                country);
        export();

        assertThat(Packages.rows(directory, PackageTables.RECORD_KEYS))
                .containsExactly(
                        Map.of("dataset", "own", "key", "B", "record", "x-one", "joined", "false"),
                        Map.of(
                                "dataset", "own", "key", "a", "record", "x-one", "digest", "00ff",
                                "joined", "false"));
    }

    @Test
    void countriesGoByTheirCodesAndAllElseByItsId() throws IOException, SQLException {
        UUID one = records.country("x-one", "One");
        UUID two = records.country("x-two", "Two");
        UUID visit = records.visit(two, one, null);
        export();

        assertThat(Packages.rows(directory, PackageTables.COUNTRIES))
                .extracting(row -> row.get("key"), row -> row.get("id"))
                .containsExactlyInAnyOrder(
                        tuple("x-one", one.toString()), tuple("x-two", two.toString()));
        assertThat(Packages.rows(directory, PackageTables.VISITS))
                .containsExactly(
                        Map.of(
                                "key",
                                visit.toString(),
                                "id",
                                visit.toString(),
                                "from",
                                "x-two",
                                "to",
                                "x-one"));
        assertThat(Packages.cells(directory, PackageTables.CITATIONS, "record"))
                .containsExactlyInAnyOrder("x-one", "x-two", visit.toString());
    }

    @Test
    void thePairOfAMilestoneIsInTheOrderOfTheirCodes() throws IOException, SQLException {
        UUID later = records.country("x-b", "B");
        UUID earlier = records.country("x-a", "A");
        for (int times = 0; times < 2; times++) {
            records.fact(
                    NodeType.MILESTONE,
                    """
                    insert into milestone (id, pair_low, pair_high, kind)
                    select ?, least(pair.one, pair.other), greatest(pair.one, pair.other), 'RECOGNISED'
                    from (values (?, ?)) as pair (one, other)
                    """,
                    times == 0 ? earlier : records.country("x-c", "C"),
                    later);
        }
        export();

        assertThat(Packages.rows(directory, PackageTables.MILESTONES))
                .extracting(row -> row.get("country") + " " + row.get("otherCountry"))
                .containsExactlyInAnyOrder("x-a x-b", "x-b x-c");
    }

    @Test
    void whatWasRetractedIsThereWithItsReason() throws IOException, SQLException {
        UUID visit = records.visit(records.country("x-a", "A"), records.country("x-b", "B"), null);
        records.run(
                """
                update visit
                set retracted_at = '2021-11-14 10:00:00.25+01', retraction_reason = 'An error'
                where id = ?
                """,
                visit);
        export();

        assertThat(Packages.rows(directory, PackageTables.VISITS))
                .extracting(row -> row.get("retractedAt"), row -> row.get("retractionReason"))
                .containsExactly(tuple("2021-11-14T09:00:00.250000Z", "An error"));
    }

    @Test
    void whatWasMergedIsOnlyAFormerId() throws IOException, SQLException {
        UUID kept = records.official("Kept");
        UUID merged = records.official("Merged");
        linked.retract("official", merged);
        records.run("insert into redirect (old_id, new_id) values (?, ?)", merged, kept);
        export();

        assertThat(Packages.cells(directory, PackageTables.OFFICIALS, "name"))
                .containsExactly("Kept");
        assertThat(Packages.cells(directory, PackageTables.CITATIONS, "record"))
                .containsExactly(kept.toString());
        assertThat(Packages.rows(directory, PackageTables.REDIRECTS))
                .extracting(row -> row.get("oldId"), row -> row.get("record"))
                .containsExactly(tuple(merged.toString(), kept.toString()));
    }

    @Test
    void theFirstCitationThatSupportsAndStandsIsTheOneThatTheRecordRestsOn()
            throws IOException, SQLException {
        UUID official = UUID.randomUUID();
        UUID source = records.keys("select id from source").getFirst();
        List<UUID> ids = records.keys("select uuidv7() from generate_series(1, 5) order by 1");
        records.together(
                () -> {
                    records.run(
                            "insert into fact (id, type, primary_citation_id) values (?, 'OFFICIAL', ?)",
                            official,
                            ids.get(3));
                    records.run(
                            "insert into official (id, name, sort_name) values (?, 'A', 'A')",
                            official);
                    records.run(
                            """
                            insert into citation (id, fact_id, source_id, locator, stance, retracted_at,
                                retraction_reason)
                            values (?, ?, ?, 'disputes', 'DISPUTES', null, null),
                                (?, ?, ?, 'retracted', 'SUPPORTS', now(), 'An error'),
                                (?, ?, ?, 'older', 'SUPPORTS', null, null),
                                (?, ?, ?, 'primary', 'SUPPORTS', null, null),
                                (?, ?, ?, 'newer', 'SUPPORTS', null, null)
                            """,
                            ids.stream().flatMap(id -> Stream.of(id, official, source)).toArray());
                    return official;
                });
        export();

        assertThat(Packages.rows(directory, PackageTables.CITATIONS))
                .extracting(row -> row.get("ordinal") + " " + row.get("locator"))
                .containsExactly("1 disputes", "2 retracted", "3 primary", "4 older", "5 newer");
    }

    @Test
    void daysAreWrittenWithTheYearsOfIso8601() throws IOException, SQLException {
        UUID country = records.country("x-rome", "Rome");
        for (String day : List.of("0045-01-02 BC", "0001-01-02 BC", "0001-01-02", "2021-11-14")) {
            records.run(
                    """
                    insert into country_name (country_id, name, kind, period_edtf, period_open_as_of,
                        period_start_earliest, period_start_latest, period_end_earliest)
                    values (?, 'A', 'FORMER', '-0100-01-01/..', ?::date, '0101-01-01 BC', '0101-01-01 BC',
                        ?::date)
                    """,
                    country,
                    day,
                    day);
        }
        export();

        assertThat(Packages.cells(directory, PackageTables.COUNTRY_NAMES, "openAsOf"))
                .containsExactly("-0044-01-02", "0000-01-02", "0001-01-02", "2021-11-14");
        assertThat(Packages.cells(directory, PackageTables.COUNTRY_NAMES, "ordinal"))
                .containsExactly("1", "2", "3", "4");
        assertThat(Packages.problems(directory, List.of(PackageTables.COUNTRY_NAMES))).isEmpty();
    }

    @Test
    void textsAreReadAsTheyWereWritten() throws IOException, SQLException {
        String text = "=1+1, \"so\"\r\n\\. \\N שלום 🇮🇱 ";
        records.run("update source set title = ?, note = 'NULL'", text);
        UUID visit = records.visit(records.country("x-a", "A"), records.country("x-b", "B"), null);
        records.run("update visit set places = array[?, 'a,b'] where id = ?", text, visit);
        export();

        assertThat(Packages.rows(directory, PackageTables.SOURCES))
                .extracting(row -> row.get("title"), row -> row.get("note"))
                .containsExactly(tuple(text, "NULL"));
        assertThat(
                        JsonMapper.shared()
                                .readValue(
                                        Packages.cells(directory, PackageTables.VISITS, "places")
                                                .getFirst(),
                                        String[].class))
                .containsExactly(text, "a,b");
    }

    private void fill() throws SQLException {
        try (Connection connection = database.connect()) {
            FilledTables.fillAll(connection);
        }
    }

    private void export() throws IOException, SQLException {
        new PackageExporter(database.dataSource()).write(directory, Progress.SILENT);
    }

    private int count(PackageTable table) {
        return records.rows("select from \"%s\"".formatted(table.databaseTable())).size();
    }
}
