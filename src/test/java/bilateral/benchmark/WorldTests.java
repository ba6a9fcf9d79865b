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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                if (table == PackageTables.CITATIONS && "SUPPORTS".equals(row.text("stance"))) {
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
        Map<String, Long> arrivals =
                rows(PackageTables.VISITS).stream()
                        .filter(visit -> "MULTILATERAL".equals(visit.text("kind")))
                        .flatMap(visit -> arrivalWeek(visit).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(arrivals.values()).anyMatch(guests -> guests >= 15);
    }

    @Test
    void datesAreFuzzyInEveryWay() {
        Map<String, Long> forms =
                rows(PackageTables.VISITS).stream()
                        .map(
                                visit ->
                                        period(PackageTables.VISITS, visit)
                                                .map(FuzzyPeriod::edtf)
                                                .orElse("unknown")
                                                .replaceAll("[0-9]", "9"))
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
        assertThat(tenures.stream().flatMap(tenure -> years(tenure).stream()))
                .anyMatch(years -> years <= 3)
                .anyMatch(years -> years > 20);
        assertThat(
                        tenures.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                tenure -> key(tenure, "official"),
                                                Collectors.counting()))
                                .values())
                .anyMatch(offices -> offices > 1);
    }

    @Test
    void whoComesInAnOfficeHoldsItThen() {
        Map<String, Row> visits =
                rows(PackageTables.VISITS).stream()
                        .collect(Collectors.toMap(visit -> key(visit, "key"), Function.identity()));
        Map<String, List<Row>> tenures =
                rows(PackageTables.TENURES).stream()
                        .collect(
                                Collectors.groupingBy(
                                        tenure ->
                                                key(tenure, "official")
                                                        + " "
                                                        + key(tenure, "position")));
        Map<String, String> officials =
                rows(PackageTables.PARTICIPANTS).stream()
                        .filter(participant -> participant.has("official"))
                        .collect(
                                Collectors.toMap(
                                        participant ->
                                                place(
                                                        PackageTables.PARTICIPANTS,
                                                        participant,
                                                        "ordinal"),
                                        participant -> key(participant, "official")));
        int held = 0;
        for (Row office : rows(PackageTables.PARTICIPANT_POSITIONS)) {
            String official =
                    officials.get(
                            place(PackageTables.PARTICIPANT_POSITIONS, office, "participant"));
            Row visit = visits.get(key(office, "event"));
            boolean first =
                    Integer.valueOf(1)
                            .equals(value(PackageTables.PARTICIPANT_POSITIONS, office, "ordinal"));
            if (official != null && visit != null && first) {
                held++;
                assertThat(tenures.get(official + " " + key(office, "position")))
                        .as("%s at %s", official, key(visit, "key"))
                        .anyMatch(tenure -> canBe(tenure, visit));
            }
        }
        assertThat(held).isGreaterThan(5_000);
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

    private static String key(Row row, String column) {
        return Objects.requireNonNull(row.text(column));
    }

    /** Which participant of which event a row is of. */
    private static String place(PackageTable table, Row row, String column) {
        return key(row, "event") + " " + value(table, row, column);
    }

    private static Optional<FuzzyPeriod> period(PackageTable table, Row row) {
        return Optional.ofNullable((FuzzyPeriod) value(table, row, "period"));
    }

    private static Optional<String> arrivalWeek(Row visit) {
        return period(PackageTables.VISITS, visit)
                .map(FuzzyPeriod::startEarliest)
                .map(day -> visit.text("to") + " " + day.toEpochDay() / 7);
    }

    private static Optional<Long> years(Row tenure) {
        Optional<FuzzyPeriod> period = period(PackageTables.TENURES, tenure);
        Optional<LocalDate> start = period.map(FuzzyPeriod::startEarliest);
        return period.map(FuzzyPeriod::endLatest)
                .flatMap(end -> start.map(first -> ChronoUnit.YEARS.between(first, end)));
    }

    /** Whether the office may have been held during the visit, as exactly as both are told. */
    private static boolean canBe(Row tenure, Row visit) {
        Optional<LocalDate> start =
                period(PackageTables.TENURES, tenure).map(FuzzyPeriod::startEarliest);
        Optional<LocalDate> end = period(PackageTables.TENURES, tenure).map(FuzzyPeriod::endLatest);
        Optional<LocalDate> over = period(PackageTables.VISITS, visit).map(FuzzyPeriod::endLatest);
        Optional<LocalDate> begun =
                period(PackageTables.VISITS, visit).map(FuzzyPeriod::startEarliest);
        return (start.isEmpty() || over.isEmpty() || !start.get().isAfter(over.get()))
                && (end.isEmpty() || begun.isEmpty() || !end.get().isBefore(begun.get()));
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
