package bilateral.importer.historyatstate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the data sets of the Office of the Historian in a directory.
 *
 * <p>They are known by their folders, whatever the directory is called and whatever else is in it.
 */
public final class HistoryAtState {

    private HistoryAtState() {}

    /**
     * The data sets that a directory is, or that the directories in it are, in the order in which
     * they are to be loaded.
     *
     * @return none when it is no such directory
     * @throws IllegalArgumentException when two directories in it are the same data set
     */
    public static List<Found> find(Path directory) {
        Map<Published, Path> found = new EnumMap<>(Published.class);
        List<Path> candidates = new ArrayList<>();
        candidates.add(directory);
        candidates.addAll(directories(directory));
        for (Path candidate : candidates) {
            Published published = recognise(candidate);
            if (published != null) {
                Path other = found.put(published, candidate);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "%s and %s are both the data set %s: import one of them"
                                    .formatted(other, candidate, published.dataset()));
                }
            }
        }
        return found.entrySet().stream()
                .<Found>map(
                        entry ->
                                new Directory(
                                        entry.getKey(),
                                        entry.getValue(),
                                        found.get(Published.POCOM)))
                .toList();
    }

    private static @Nullable Published recognise(Path directory) {
        if (has(directory, "data/territories")) {
            return Published.GSH;
        }
        if (has(directory, "people")
                && (has(directory, "missions-countries")
                        || has(directory, "positions-principals"))) {
            return Published.POCOM;
        }
        if (has(directory, "president-travels") || has(directory, "secretary-travels")) {
            return Published.TRAVELS;
        }
        return has(directory, "data") && hasVisits(directory.resolve("data"))
                ? Published.VISITS
                : null;
    }

    private static boolean has(Path directory, String folder) {
        return Files.isDirectory(directory.resolve(folder));
    }

    /** Other data sets have a folder of this name too, with other files in it. */
    private static boolean hasVisits(Path data) {
        return Xml.files(data).stream()
                .findFirst()
                .map(file -> Xml.root(file).equals("visits"))
                .orElse(false);
    }

    private static List<Path> directories(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(Files::isDirectory).sorted(Comparator.naturalOrder()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A data set where it was found.
     *
     * @param pocom where the people of pocom are, if beside it; null when they aren't
     */
    private record Directory(Published published, Path directory, @Nullable Path pocom)
            implements Found {

        @Override
        public String dataset() {
            return published.dataset();
        }

        @Override
        public Conversion convert(Path output) {
            Account account = new Account(dataset());
            try (Output written = new Output(output, published)) {
                Territories territories = new Territories();
                switch (published) {
                    case GSH -> new Gsh(directory, territories, written, account).convert();
                    case POCOM -> new Pocom(directory, territories, written, account).convert();
                    case TRAVELS ->
                            new Travels(directory, pocom, territories, written, account).convert();
                    case VISITS -> new Visits(directory, territories, written, account).convert();
                }
            }
            return account.close();
        }
    }
}
