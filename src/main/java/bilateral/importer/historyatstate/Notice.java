package bilateral.importer.historyatstate;

import org.jspecify.annotations.Nullable;

/**
 * Something about one record of the source that is to be known.
 *
 * @param outcome what it means for the record
 * @param file the file, from the directory of the data set on
 * @param record the id of the record; empty when it has none
 * @param field the field that it is about; empty for the record as a whole
 * @param value what stands there; null when nothing does
 * @param expected what was expected, or why the record is loaded only partly or not at all
 */
public record Notice(
        Outcome outcome,
        String file,
        String record,
        String field,
        @Nullable String value,
        String expected) {

    /** What became of the record, the best first. */
    public enum Outcome {
        /** It is loaded, with all that it says. */
        LOADED,
        /** It is loaded, but something of it only as text. */
        PARTLY,
        /** It is not loaded. */
        REFUSED
    }
}
