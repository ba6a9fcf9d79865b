package bilateral.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/** Where the files of a package go, one after the other. */
interface PackageTarget {

    /** Begins a file, and ends it when its content is written. */
    void file(String name, Content content) throws IOException, SQLException;

    /** What writes a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream file) throws IOException, SQLException;
    }
}
