package bilateral.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;
import bilateral.datapackage.Row;
import bilateral.datapackage.RowReader;
import bilateral.time.FuzzyPeriod;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The world that benchmarks run on; {@code S} of it. */
class WorldTests {

    private static final WorldSize SMALL = WorldSize.parse("S");

    @TempDir static Path world;

    @BeforeAll
    static void write() {
        World.write(world, SMALL, 7, Progress.SILENT);
    }

    @Test
    void sameSeedAndSizeGiveTheSameBytes(@TempDir Path again, @TempDir Path other)
            throws IOException {
        World.write(again, SMALL, 7, Progress.SILENT);
        World.write(other, SMALL, 8, Progress.SILENT);
        for (Path file : files(world)) {
            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(Files.mismatch(world.resolve("visits.csv"), other.resolve("visits.csv")))
                .isNotNegative();
    }

    @Test
    void everyRowIsAsThePackageWantsIt() {
        List<String> wrong = new ArrayList<>();
        for (PackageTable table : PackageTables.CONTENT) {
            RowReader reader = new RowReader(table);
            for (CsvRecord line : lines(table)) {
                String[] cells = line.getFields().toArray(String[]::new);
                reader.read(cells, problem -> wrong.add(table + " " + line + ": " + problem));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyReferenceLeadsToARecordAndEveryFactIsCited() {
        Map<String, String> tables = new HashMap<>();
        for (PackageTable table : PackageTables.CONTENT) {
            if (table.kind() == PackageTable.Kind.RECORD) {
                for (Row row : rows(table)) {
                    assertThat(tables.put(row.text("key"), table.name())).isNull();
                }
            }
        }
        Set<String> cited = new HashSet<>();
        for (PackageTable table : PackageTables.CONTENT) {
            for (Row row : rows(table)) {
                table.columns().stream()
                        .filter(column -> !column.targets().isEmpty() && row.has(column.name()))
                        .forEach(
                                column ->
                                        assertThat(column.targets())
                                                .as("%s %s", column.name(), row.text(column.name()))
                                                .contains(tables.get(row.text(column.name()))));
                if (table == PackageTables.CITATIONS && row.text("stance").equals("SUPPORTS")) {
                    cited.add(row.text("record"));
                }
            }
        }
        Set<String> uncited = new HashSet<>(tables.keySet());
        uncited.removeAll(cited);
        assertThat(uncited).allMatch(key -> Set.of("sources", "trips").contains(tables.get(key)));
    }

    @Test
    void proportionsAreThoseOfTheMeasurements() {
        // 500k visits, 1M participants, 20k officials, 50k agreements, 700k citations.
        assertThat(count(PackageTables.VISITS)).isEqualTo(10_000);
        assertThat(count(PackageTables.PARTICIPANTS)).isCloseTo(20_000, within(600L));
        assertThat(officials(WorldSize.parse("M"))).isCloseTo(20_000, within(1_000));
        assertThat(count(PackageTables.AGREEMENTS)).isEqualTo(1_000);
        assertThat(count(PackageTables.CITATIONS)).isCloseTo(14_000, within(1_000L));
    }

    @Test
    void noTableIsEmptyButThatOfOtherDataSets() {
        assertThat(PackageTables.CONTENT.stream().filter(table -> count(table) == 0))
                .containsExactly(PackageTables.SAME_AS);
    }

    @Test
    void pairsOfCountriesAreSkewed() {
        List<Long> pairs =
                rows(PackageTables.VISITS).stream()
                        .map(
                                visit ->
                                        Stream.of(visit.text("from"), visit.text("to"))
                                                .sorted()
                                                .toList())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        assertThat(pairs).hasSizeGreaterThan(1_000);
        assertThat(pairs.getFirst()).isGreaterThan(100);
        assertThat(pairs.get(pairs.size() / 2)).isLessThan(5);
    }

    @Test
    void summitsAreBurstsOfVisits() {
        Map<List<Object>, Long> arrivals =
                rows(PackageTables.VISITS).stream()
                        .filter(visit -> "MULTILATERAL".equals(visit.text("kind")))
                        .filter(visit -> period(PackageTables.VISITS, visit) != null)
                        .filter(
                                visit ->
                                        period(PackageTables.VISITS, visit).startEarliest() != null)
                        .collect(
                                Collectors.groupingBy(
                                        visit ->
                                                List.of(
                                                        visit.text("to"),
                                                        period(PackageTables.VISITS, visit)
                                                                        .startEarliest()
                                                                        .toEpochDay()
                                                                / 7),
                                        Collectors.counting()));
        assertThat(arrivals.values()).anyMatch(guests -> guests >= 15);
    }

    @Test
    void datesAreFuzzyInEveryWay() {
        Map<String, Long> forms =
                rows(PackageTables.VISITS).stream()
                        .map(visit -> period(PackageTables.VISITS, visit))
                        .map(
                                period ->
                                        period == null
                                                ? "unknown"
                                                : period.edtf().replaceAll("[0-9]", "9"))
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(forms)
                .containsOnlyKeys(
                        "unknown",
                        "9999-99-99/9999-99-99",
                        "9999-99-99/",
                        "9999-99/9999-99",
                        "9999-99/",
                        "9999/",
                        "[9999-99-99..9999-99-99]/",
                        "[..9999-99-99]/9999-99-99",
                        "/9999-99-99",
                        "9999-99~/",
                        "9999?/",
                        "9999-99-99/..",
                        "[9999-99-99..]/");
        assertThat(forms.get("9999-99-99/9999-99-99")).isGreaterThan(5_000);
        assertThat(rows(PackageTables.VISITS))
                .anyMatch(visit -> value(PackageTables.VISITS, visit, "openAsOf") != null);
    }

    @Test
    void officesAreHeldForYearsAndPeopleRise() {
        List<Row> tenures = rows(PackageTables.TENURES);
        assertThat(tenures)
                .anyMatch(
                        tenure -> {
                            var period = period(PackageTables.TENURES, tenure);
                            return period != null
                                    && period.startEarliest() != null
                                    && period.endLatest() != null
                                    && ChronoUnit.YEARS.between(
                                                    period.startEarliest(), period.endLatest())
                                            > 20;
                        });
        assertThat(
                        tenures.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                tenure -> tenure.text("official"),
                                                Collectors.counting())))
                .anySatisfy((_, offices) -> assertThat(offices).isGreaterThan(1));
    }

    @Test
    void whoComesInAnOfficeHoldsItThen() {
        Map<String, Row> visits =
                rows(PackageTables.VISITS).stream()
                        .collect(Collectors.toMap(visit -> visit.text("key"), Function.identity()));
        Map<List<String>, List<Row>> tenures =
                rows(PackageTables.TENURES).stream()
                        .collect(
                                Collectors.groupingBy(
                                        tenure ->
                                                List.of(
                                                        tenure.text("official"),
                                                        tenure.text("position"))));
        Map<List<Object>, String> officials = new HashMap<>();
        for (Row participant : rows(PackageTables.PARTICIPANTS)) {
            officials.put(
                    List.of(
                            participant.text("event"),
                            ordinal(PackageTables.PARTICIPANTS, participant, "ordinal")),
                    String.valueOf(participant.text("official")));
        }
        for (Row held : rows(PackageTables.PARTICIPANT_POSITIONS)) {
            String official =
                    officials.get(
                            List.of(
                                    held.text("event"),
                                    ordinal(
                                            PackageTables.PARTICIPANT_POSITIONS,
                                            held,
                                            "participant")));
            Row visit = visits.get(held.text("event"));
            if (visit != null
                    && period(PackageTables.VISITS, visit) != null
                    && !official.equals("null")
                    && ordinal(PackageTables.PARTICIPANT_POSITIONS, held, "ordinal") == 1) {
                var stay = period(PackageTables.VISITS, visit);
                assertThat(tenures.get(List.of(official, held.text("position"))))
                        .as("%s in %s at %s", official, held.text("position"), visit.text("key"))
                        .anyMatch(
                                tenure ->
                                        period(PackageTables.TENURES, tenure).startEarliest()
                                                        == null
                                                || stay.endLatest() == null
                                                || !period(PackageTables.TENURES, tenure)
                                                        .startEarliest()
                                                        .isAfter(stay.endLatest()));
            }
        }
    }

    @Test
    void sizesHaveNames() {
        assertThat(WorldSize.parse("M").visits()).isEqualTo(500_000);
        assertThat(WorldSize.parse("L").visits()).isEqualTo(5_000_000);
        assertThat(WorldSize.parse("123").visits()).isEqualTo(123);
        assertThatThrownBy(() -> WorldSize.parse("0")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A small world has more, since few of its offices have a lower one to rise from. */
    private static int officials(WorldSize size) {
        Offices offices = new Offices(7, size);
        int officials = 0;
        for (int nation = 0; nation < Nations.count(); nation++) {
            for (Offices.Office office : offices.of(nation)) {
                for (int term = 0; term < offices.terms(office); term++) {
                    officials += offices.isPromoted(office, term) ? 0 : 1;
                }
            }
        }
        return officials;
    }

    private static long count(PackageTable table) {
        return lines(table).size();
    }

    private static List<Row> rows(PackageTable table) {
        RowReader reader = new RowReader(table);
        return lines(table).stream()
                .map(line -> reader.read(line.getFields().toArray(String[]::new), problem -> {}))
                .toList();
    }

    private static @Nullable Object value(PackageTable table, Row row, String column) {
        return row.value(table.place(column));
    }

    private static @Nullable FuzzyPeriod period(PackageTable table, Row row) {
        return (FuzzyPeriod) value(table, row, "period");
    }

    private static int ordinal(PackageTable table, Row row, String column) {
        return (int) value(table, row, column);
    }

    private static List<CsvRecord> lines(PackageTable table) {
        try (var csv = CsvReader.builder().ofCsvRecord(world.resolve(table.file()))) {
            return csv.stream().skip(1).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
