package bilateral.exporter;

import bilateral.limits.StatementWatch;

import org.springframework.http.MediaType;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** What a request asks to be exported. */
interface Export {

    MediaType type();

    /** What a browser calls the file. */
    String fileName();

    /** Whether it has other rows on another day. */
    boolean dependsOnDay();

    /**
     * Has the database begin: what it refuses, it refuses here, before anything is answered.
     *
     * @param connection in a transaction
     */
    Running start(Connection connection, StatementWatch watch) throws SQLException;

    /** An export whose first rows are there. */
    interface Running extends AutoCloseable {

        /** Writes all of it, as fast as the client takes it. */
        void write(OutputStream body) throws IOException, SQLException;

        @Override
        void close() throws SQLException;
    }
}
