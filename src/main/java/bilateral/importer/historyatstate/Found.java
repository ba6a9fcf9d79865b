package bilateral.importer.historyatstate;

import java.nio.file.Path;

/** A data set that was found in a directory. */
public interface Found {

    /** The name that it is loaded under, as {@code historyatstate-visits}. */
    String dataset();

    /** Where it was found. */
    Path directory();

    /**
     * Converts it into a data package.
     *
     * <p>What isn't understood is converted as far as it is certain and told in the answer. Only a
     * file that is no readable XML stops it: what such a file holds would seem to have vanished.
     *
     * @param output where the package goes; made where there is none
     * @throws UnreadableSourceException when a file can't be read
     * @throws java.io.UncheckedIOException when the package can't be written
     */
    Conversion convert(Path output);
}
