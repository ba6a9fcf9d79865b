package bilateral.importer.historyatstate;

import bilateral.country.CountryKind;
import bilateral.time.FuzzyPeriod;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which country an id of a territory is: our own table, after ISO 3166-1 and 3166-3.
 *
 * <p>Several ids can be one country in different periods or spellings. A territory that has no code
 * there has one that begins with {@code x-}. Some ids stand for another country on the days of a
 * visit than else: a table of its own has them.
 */
final class Territories {

    /** The country of all who travelled abroad, and whither all visits went. */
    static final String UNITED_STATES = "US";

    private static final Pattern YEAR = Pattern.compile("-(\\d{4}|TBD)$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<Dated>> dated = new HashMap<>();
    private final Map<String, Country> countries = new HashMap<>();

    /**
     * A country as our table has it.
     *
     * @param name its name in English
     */
    record Country(String code, String name, CountryKind kind) {}

    /** A country that an id stands for only from one day to another. */
    private record Dated(LocalDate since, LocalDate until, String code) {

        boolean has(LocalDate first, LocalDate last) {
            return !first.isBefore(since) && !last.isAfter(until);
        }
    }

    Territories() {
        for (NamedCsvRecord row : rows("territories.csv")) {
            codes.put(key(row.getField("territory"), row.getField("name")), row.getField("code"));
        }
        for (NamedCsvRecord row : rows("territories-by-day.csv")) {
            dated.computeIfAbsent(row.getField("territory"), _ -> new ArrayList<>())
                    .add(
                            new Dated(
                                    LocalDate.parse(row.getField("since")),
                                    LocalDate.parse(row.getField("until")),
                                    row.getField("code")));
        }
        for (NamedCsvRecord row : rows("countries.csv")) {
            String code = row.getField("code");
            CountryKind kind = CountryKind.valueOf(row.getField("kind"));
            countries.put(code, new Country(code, row.getField("name"), kind));
        }
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream bytes = Territories.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The jar lacks " + file);
            }
            return CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .stream()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String key(String territory, String name) {
        // A space can't be part of an id.
        return name.isEmpty() ? territory : territory + " " + name;
    }

    /**
     * The country of a territory.
     *
     * @param name what the source calls it there: some ids stand for two countries, one after the
     *     other, which only the name tells apart; null when it isn't named
     */
    Optional<Country> find(String territory, @Nullable String name) {
        // Some ids stand there with an accent too.
        String id = codes.containsKey(territory) ? territory : slug(territory);
        String code = name == null ? null : codes.get(key(id, name));
        if (code == null) {
            code = codes.get(id);
        }
        return Optional.ofNullable(code).map(this::get);
    }

    /**
     * The country that an id stands for on some days, other than else; empty where it stands for
     * what it always does, or the days are not told.
     */
    Optional<Country> findOn(String territory, @Nullable FuzzyPeriod days) {
        LocalDate first = days == null ? null : days.startEarliest();
        LocalDate last = days == null ? null : days.endLatest();
        if (first == null || last == null) {
            return Optional.empty();
        }
        return dated.getOrDefault(territory, List.of()).stream()
                .filter(country -> country.has(first, last))
                .findFirst()
                .map(country -> get(country.code()));
    }

    /** Whether the table has a row for an id under this name. */
    boolean isNamed(String territory, String name) {
        return codes.containsKey(key(territory, name));
    }

    boolean has(String code) {
        return countries.containsKey(code);
    }

    /**
     * The country of a code.
     *
     * @throws IllegalArgumentException when the table has none
     */
    Country get(String code) {
        Country country = countries.get(code);
        if (country == null) {
            throw new IllegalArgumentException("No country " + code);
        }
        return country;
    }

    /**
     * The code of a territory that the table does not have: {@code x-}, and its id without year.
     */
    static String coined(String territory) {
        return "x-" + slug(YEAR.matcher(territory).replaceAll(""));
    }

    /** Lower-case letters and digits of the Latin script, with {@code -} between. */
    static String slug(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        String words = OTHERS.matcher(plain).replaceAll("-");
        return words.replaceAll("^-|-$", "");
    }
}
