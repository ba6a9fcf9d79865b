package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.FilledTables;
import bilateral.datapackage.Progress;
import bilateral.exporter.PackageExporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is exported, loaded into an empty database and exported again has the same bytes. */
class RoundTripTests {

    private static final String SAMPLE = "src/main/resources/sample/india-israel";
    private static final String HISTORY = "src/test/resources/history/package";

    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, HISTORY})
    void aMirrorIsTheSameAfterItsLoad(String files) throws IOException, SQLException {
        try (Importer importer = Importer.create()) {
            importer.packages().load(Path.of(files), false, Progress.SILENT);

            assertThat(afterRoundTrip(importer)).isEqualTo(mirror(importer, "before"));
        }
    }

    @Test
    void severalDataSetsComeBackTogether() throws IOException, SQLException {
        try (Importer importer = Importer.create()) {
            importer.packages().load(Path.of(SAMPLE), false, Progress.SILENT);
            importer.packages().load(Path.of(HISTORY), false, Progress.SILENT);

            assertThat(afterRoundTrip(importer)).isEqualTo(mirror(importer, "before"));
        }
    }

    @Test
    void whatWasJoinedComesBackAsOneWithItsFormerIds() throws IOException, SQLException {
        try (Importer importer = Importer.create()) {
            importer.load(SameAsTests.people("first", "kissinger", "Henry A. Kissinger"));
            importer.load(SameAsTests.people("second", "henry", "Henry Kissinger"));
            String old = importer.id("henry").toString();
            importer.load(SameAsTests.joined());

            Map<String, String> before = mirror(importer, "before");
            assertThat(before.get("redirects.csv")).contains(old);
            assertThat(afterRoundTrip(importer)).isEqualTo(before);
        }
    }

    @Test
    void whatIsInAnyTableComesBack() throws IOException, SQLException {
        try (Importer importer = Importer.create()) {
            try (Connection connection = importer.database().connect()) {
                FilledTables.fillAll(connection);
            }
            // Tables can have an agreement of nobody, packages can't.
            importer.jdbc()
                    .sql(
                            """
                            insert into agreement_party (agreement_id, ordinal, country_id)
                            select agreement.id, 1, country.id
                            from agreement, (select id from country order by id limit 1) country
                            where agreement.id not in (select agreement_id from agreement_party)
                            """)
                    .update();

            assertThat(afterRoundTrip(importer)).isEqualTo(mirror(importer, "before"));
        }
    }

    @Test
    void whatWasRetractedComesBackRetracted() throws IOException, SQLException {
        try (Importer importer = Importer.create()) {
            importer.packages().load(Path.of(SAMPLE), false, Progress.SILENT);
            importer.jdbc()
                    .sql(
                            """
                            update visit
                            set retracted_at = '2022-01-02 03:04:05.678901Z', retraction_reason = 'An error'
                            where id = (select id from record_key where key = 'V2')
                            """)
                    .update();
            importer.jdbc()
                    .sql(
                            """
                            update citation
                            set retracted_at = '2022-01-02 03:04:05Z', retraction_reason = 'Misread'
                            where id not in (select primary_citation_id from fact)
                              and fact_id in (select id from record_key where key = 'naravane')
                            """)
                    .update();

            Map<String, String> before = mirror(importer, "before");
            assertThat(before.get("visits.csv")).contains("An error");
            assertThat(before.get("citations.csv")).contains("Misread");
            assertThat(afterRoundTrip(importer)).isEqualTo(before);
        }
    }

    @Test
    void whatIsAtTheEndsOfTheCalendarComesBack() throws IOException, SQLException {
        try (Importer importer = Importer.create()) {
            importer.load(
                    TestPackage.of("calendar")
                            .with(
                                    "sources",
                                    """
                                    key,kind,title,published,retrieved
                                    S,BOOK,A,-0004-02-29,-0004-02-29
                                    T,BOOK,B,-4712,-4712-01-01
                                    U,BOOK,C,9999,9999-12-31
                                    """)
                            .with(
                                    "countries",
                                    """
                                    key,name,retractedAt,retractionReason
                                    SY,Syria,,
                                    TR,Turkey,0001-01-01T00:00:00Z,An error
                                    IL,Israel,9999-12-31T23:59:59.999999Z,An error
                                    """)
                            .with(
                                    "country-periods",
                                    """
                                    country,ordinal,kind,period,openAsOf
                                    SY,1,STATE,-4712-01-01/-0008-02-29,
                                    SY,2,STATE,-0008-02-29/..,-0004-02-29
                                    """)
                            .with("citations", "record,ordinal,source\nSY,1,S\nTR,1,S\nIL,1,S\n"));

            Map<String, String> before = mirror(importer, "before");
            assertThat(before.get("sources.csv"))
                    .contains("-0004-02-29,-0004-02-29", "-4712,-4712-01-01", "9999,9999-12-31");
            assertThat(before.get("country-periods.csv")).contains("-0004-02-29,-0008-02-29/..");
            assertThat(before.get("countries.csv"))
                    .contains("0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z");
            assertThat(afterRoundTrip(importer)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, HISTORY})
    void aDataSetIsTheSameAfterItsLoad(String files) throws IOException, SQLException {
        Path first = directory.resolve("first");
        Path second = directory.resolve("second");
        try (Importer importer = Importer.create();
                Importer other = Importer.create()) {
            String name =
                    importer.packages().load(Path.of(files), false, Progress.SILENT).dataset();
            exporter(importer).writeDataset(name, first, Progress.SILENT);
            other.packages().load(first, false, Progress.SILENT);
            exporter(other).writeDataset(name, second, Progress.SILENT);
        }

        assertThat(contents(second)).isEqualTo(contents(first));
    }

    private Map<String, String> afterRoundTrip(Importer importer) throws IOException, SQLException {
        Path sent = directory.resolve("sent");
        exporter(importer).write(sent, Progress.SILENT);
        try (Importer other = Importer.create()) {
            other.packages().load(sent, false, Progress.SILENT);
            return mirror(other, "after");
        }
    }

    private Map<String, String> mirror(Importer importer, String name)
            throws IOException, SQLException {
        Path mirror = directory.resolve(name);
        exporter(importer).write(mirror, Progress.SILENT);
        return contents(mirror);
    }

    private static PackageExporter exporter(Importer importer) {
        return new PackageExporter(importer.database().dataSource());
    }

    private static Map<String, String> contents(Path directory) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
