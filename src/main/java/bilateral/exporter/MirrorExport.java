package bilateral.exporter;

import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;
import bilateral.limits.StatementWatch;

import org.springframework.http.MediaType;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** The whole database as a data package in a ZIP file. */
final class MirrorExport implements Export {

    @Override
    public MediaType type() {
        return new MediaType("application", "zip");
    }

    @Override
    public String fileName() {
        return "bilateral.zip";
    }

    @Override
    public boolean dependsOnDay() {
        return false;
    }

    @Override
    public Running start(Connection connection, StatementWatch watch) {
        return new Running() {
            @Override
            public void write(OutputStream body) throws IOException, SQLException {
                ZipTarget zip = new ZipTarget(body);
                new PackageWriting(connection, new RecordNames.Mirror(), watch)
                        .write(zip, PackageTables.ALL, Progress.SILENT);
                // Only here: a file that was broken off must not look whole.
                zip.close();
            }

            @Override
            public void close() {
                // The transaction ends what runs.
            }
        };
    }
}
