package bilateral.benchmark;

import bilateral.datapackage.PackageTables;
import bilateral.datapackage.PackageWriter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The sources of the world, spread evenly over its time, and what rests on them. */
final class Citations {

    private static final List<String> KINDS =
            List.of(
                    "NEWS_ARTICLE",
                    "NEWS_ARTICLE",
                    "OFFICIAL_STATEMENT",
                    "OFFICIAL_STATEMENT",
                    "DATASET",
                    "TREATY_TEXT",
                    "GAZETTE",
                    "BOOK",
                    "ARCHIVE_RECORD",
                    "WEB_PAGE");

    private final PackageWriter files;
    private final long seed;
    private final int sources;

    Citations(PackageWriter files, long seed, WorldSize size) {
        this.files = files;
        this.seed = seed;
        this.sources = size.sources();
    }

    void writeSources() {
        for (int source = 0; source < sources; source++) {
            Dice dice = Dice.of(seed, 10, source);
            int day = (int) ((long) Calendar.DAYS * source / sources);
            int nation = Nations.any(dice);
            files.row(PackageTables.SOURCES)
                    .set("key", key(source))
                    .set("kind", dice.one(KINDS))
                    .set("title", "Review of foreign affairs, no. " + (source + 1))
                    .set("publisher", "Press of " + Names.town(dice) + ", " + Nations.name(nation))
                    .set("url", dice.percent(60) ? "https://example.org/review/" + source : null)
                    .set("published", Calendar.point(dice, day))
                    .set("retrieved", dice.percent(60) ? "2025-12-31" : null)
                    .set("language", dice.percent(70) ? "en" : "fr")
                    .set("licence", dice.percent(50) ? "CC0-1.0" : null)
                    .write();
        }
    }

    /** Lets a record of a day rest on a source of the time. */
    void cite(String record, Dice dice, int day) {
        int source = sourceOf(dice, day);
        boolean quoted = dice.percent(6);
        files.row(PackageTables.CITATIONS)
                .set("record", record)
                .set("ordinal", 1)
                .set("source", key(source))
                .set("readIn", quoted ? key(another(source)) : null)
                .set("locator", dice.percent(70) ? "paragraph " + dice.between(1, 40) : null)
                .set("mark", dice.percent(3) ? "CLASSIFIED" : null)
                .write();
    }

    /** Adds a source that says otherwise. */
    void dispute(String record, Dice dice, int day, String field, @Nullable String statedValue) {
        files.row(PackageTables.CITATIONS)
                .set("record", record)
                .set("ordinal", 2)
                .set("source", key(sourceOf(dice, day)))
                .set("field", field)
                .set("statedValue", statedValue)
                .set("stance", "DISPUTES")
                .write();
    }

    private int sourceOf(Dice dice, int day) {
        int near = (int) ((long) sources * day / Calendar.DAYS) + dice.between(0, 3);
        return Math.clamp(near, 0, sources - 1);
    }

    private int another(int source) {
        return (source + 1) % sources;
    }

    private static String key(int source) {
        return "source-" + source;
    }
}
