package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.PackageWriter;
import bilateral.source.EditorialMark;
import bilateral.source.SourceKind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The data package of a data set: all of it cites the one source that the data set is. */
final class Output implements AutoCloseable {

    private static final String SOURCE = "source";

    private final PackageWriter writer;
    private final Map<String, Integer> cited = new HashMap<>();

    Output(Path directory, Published published) {
        this.writer =
                PackageWriter.create(
                        directory,
                        new PackageHeading(
                                published.dataset(),
                                published.title(),
                                Published.LICENCE,
                                published.description()));
        row(PackageTables.SOURCES)
                .set("key", SOURCE)
                .set("kind", SourceKind.DATASET)
                .set("title", published.title())
                .set("publisher", Published.PUBLISHER)
                .set("url", published.url())
                .set("language", "en")
                .set("licence", Published.LICENCE)
                .write();
    }

    PackageWriter.Cells row(PackageTable table) {
        return writer.row(table);
    }

    /**
     * Cites the data set for a record as a whole.
     *
     * @param note what the source says beside, to the letter; null or empty when nothing
     * @return the place of the citation among those of the record
     */
    int cite(String record, String locator, @Nullable String note) {
        return cite(record, locator, null, null, null, note);
    }

    /**
     * Keeps what the source says of a field, to the letter.
     *
     * @param field by its name in the schema
     */
    void state(String record, String locator, String field, String value) {
        cite(record, locator, field, value, null, null);
    }

    /** Says that a field of a record is our conclusion, and by which rule. */
    void infer(String record, String locator, String field, String rule) {
        cite(record, locator, field, null, EditorialMark.INFERRED, rule);
    }

    private int cite(
            String record,
            String locator,
            @Nullable String field,
            @Nullable String value,
            @Nullable EditorialMark mark,
            @Nullable String note) {
        int ordinal = cited.merge(record, 1, Integer::sum);
        row(PackageTables.CITATIONS)
                .set("record", record)
                .set("ordinal", ordinal)
                .set("source", SOURCE)
                .set("locator", locator)
                .set("field", field)
                .set("statedValue", value)
                .set("mark", mark)
                .set("note", note == null || note.isEmpty() ? null : note)
                .write();
        return ordinal;
    }

    @Override
    public void close() {
        writer.close();
    }
}
