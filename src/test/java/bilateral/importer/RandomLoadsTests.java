package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Three data sets that share people and a source, loaded one after the other with whatever changed
 * in between: what each of them says last is there, and nothing else.
 *
 * <p>Run with {@code -Drandom.loads=100} to try more.
 */
class RandomLoadsTests {

    private static final int STEPS = 12;
    private static final List<String> DATASETS = List.of("a", "b", "c");
    private static final UUID SHARED = UUID.fromString("0196f3a0-8c5e-7000-8000-000000000001");

    /** What a data set says of a person. */
    private record Person(String name, Set<String> otherNames, Set<String> locators) {}

    private final Map<String, Map<String, Person>> loaded = new HashMap<>();
    private final Map<String, List<String>> same = new HashMap<>();

    static IntStream whatIsSaidLastIsThere() {
        return IntStream.rangeClosed(1, Integer.getInteger("random.loads", 3));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsSaidLastIsThere(int seed) {
        Random random = new Random(seed);
        try (Importer importer = Importer.create()) {
            for (int step = 0; step < STEPS; step++) {
                load(importer, DATASETS.get(random.nextInt(DATASETS.size())), random);
                assertCitations(importer);
            }
            for (String dataset : DATASETS) {
                loadAgain(importer, dataset);
            }
            assertCitations(importer);
            assertNames(importer);
            for (String dataset : DATASETS) {
                assertThat(loadAgain(importer, dataset)).as(dataset).isFalse();
            }
        }
    }

    private void load(Importer importer, String dataset, Random random) {
        Map<String, Person> people = people(dataset, random);
        List<String> rows = new ArrayList<>(same.getOrDefault(dataset, List.of()));
        if (random.nextBoolean()) {
            rows.add(row(dataset, random));
        }
        rows.removeIf(row -> !people.containsKey(row.substring(0, row.indexOf(','))));
        List<String> sameAs = rows.stream().distinct().toList();
        try {
            importer.load(files(dataset, people, sameAs));
        } catch (ImportRefusedException refused) {
            // Nothing was written, so what it said before is what it says.
            return;
        }
        loaded.put(dataset, people);
        same.put(dataset, sameAs);
        assertThat(loadAgain(importer, dataset)).isFalse();
    }

    private boolean loadAgain(Importer importer, String dataset) {
        return importer.load(
                        files(
                                dataset,
                                loaded.getOrDefault(dataset, Map.of()),
                                same.getOrDefault(dataset, List.of())))
                .wrote();
    }

    private static Map<String, Person> people(String dataset, Random random) {
        Map<String, Person> people = new TreeMap<>();
        for (int number = 0; number < 4; number++) {
            if (random.nextInt(4) > 0) {
                String key = dataset + number;
                people.put(
                        key,
                        new Person(
                                "Name " + random.nextInt(3),
                                some("Other ", random),
                                some(key + " page ", random)));
            }
        }
        return people;
    }

    private static Set<String> some(String prefix, Random random) {
        Set<String> some = new TreeSet<>();
        for (int one = 0; one < 2; one++) {
            some.add(prefix + random.nextInt(3));
        }
        return some;
    }

    private static String row(String dataset, Random random) {
        String other = DATASETS.get(random.nextInt(DATASETS.size()));
        return "%s%d,%s,%s%d"
                .formatted(
                        dataset,
                        random.nextInt(4),
                        other.equals(dataset) ? "elsewhere" : other,
                        other,
                        random.nextInt(4));
    }

    private static TestPackage files(
            String dataset, Map<String, Person> people, List<String> sameAs) {
        TestPackage made =
                TestPackage.of(dataset)
                        .with(
                                "sources",
                                "key,id,kind,title\nS,%s,BOOK,Shared\nT,,BOOK,Own\n"
                                        .formatted(SHARED))
                        .with("officials", "key,name,sortName\n")
                        .with("official-names", "official,ordinal,name,kind\n")
                        .with("citations", "record,ordinal,source,locator\n")
                        .with("same-as", "record,dataset,key\n" + String.join("\n", sameAs));
        people.forEach(
                (key, person) -> {
                    made.and("officials", "%s,%s,%s\n".formatted(key, person.name, person.name));
                    int ordinal = 0;
                    for (String name : person.otherNames) {
                        made.and(
                                "official-names",
                                "%s,%d,%s,SPELLING\n".formatted(key, ++ordinal, name));
                    }
                    ordinal = 0;
                    for (String locator : person.locators) {
                        made.and(
                                "citations",
                                "%s,%d,%s,%s\n"
                                        .formatted(
                                                key,
                                                ++ordinal,
                                                locator.endsWith("0") ? "T" : "S",
                                                locator));
                    }
                });
        return made;
    }

    /** Those that are said, each of the record that its key is, and no others. */
    private void assertCitations(Importer importer) {
        Set<String> said = new TreeSet<>();
        loaded.values()
                .forEach(
                        people ->
                                people.forEach(
                                        (key, person) ->
                                                person.locators.forEach(
                                                        locator ->
                                                                said.add(
                                                                        importer.id(key)
                                                                                + " "
                                                                                + locator))));

        assertThat(
                        importer.strings(
                                """
                                select citation.fact_id || ' ' || citation.locator
                                from citation
                                join official on official.id = citation.fact_id
                                where official.retracted_at is null and citation.retracted_at is null
                                """))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private void assertNames(Importer importer) {
        Set<String> said = new TreeSet<>();
        loaded.values()
                .forEach(
                        people ->
                                people.forEach(
                                        (key, person) -> {
                                            said.add(importer.id(key) + " " + person.name);
                                            person.otherNames.forEach(
                                                    name ->
                                                            said.add(
                                                                    importer.id(key) + " " + name));
                                        }));

        assertThat(
                        new TreeSet<>(
                                importer.strings(
                                        """
                                        select official.id || ' ' || name.name
                                        from official
                                        cross join lateral (
                                            select official.name
                                            union
                                            select official_name.name
                                            from official_name where official_id = official.id) name
                                        where official.retracted_at is null
                                        """)))
                .containsExactlyElementsOf(said);
    }
}
