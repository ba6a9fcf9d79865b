package bilateral.benchmark;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageWriter;
import bilateral.datapackage.Progress;

import java.nio.file.Path;

/**
 * A world that could be: skewed pairs of countries, bursts of visits around summits, offices that
 * people hold for years, and dates as exact as sources tell them.
 *
 * <p>The same seed and size give the same bytes. Nothing is kept of what was written.
 */
final class World {

    private World() {}

    /** Writes a world as a data package. */
    static void write(Path directory, WorldSize size, long seed, Progress progress) {
        PackageHeading heading =
                new PackageHeading(
                        "world",
                        "A generated world of %d visits".formatted(size.visits()),
                        "CC0-1.0",
                        "Nothing in it is true. Seed %d.".formatted(seed));
        try (PackageWriter files = PackageWriter.create(directory, heading)) {
            Offices offices = new Offices(seed, size);
            Citations citations = new Citations(files, seed, size);
            citations.writeSources();
            progress.begin("Writing officials", -1, "officials");
            new Scene(files, citations, offices, seed).write(() -> progress.advance(1));
            progress.end();
            progress.begin("Writing visits", size.visits(), "visits");
            new Events(files, citations, offices, size, seed).write(() -> progress.advance(1));
            progress.end();
        }
    }
}
