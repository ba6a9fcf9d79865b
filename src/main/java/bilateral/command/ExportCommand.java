package bilateral.command;

import bilateral.datapackage.Progress;
import bilateral.exporter.PackageExporter;
import bilateral.exporter.UnknownDatasetException;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes what the database has as a data package. */
@Command(
        description = {
            "Writes the whole database as a data package (docs/data-package.md).",
            "Imported into an empty database it gives the same answers, under the same ids."
        })
// Picocli sets the fields.
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(
            paramLabel = "DIR",
            description =
                    "The directory that gets the files: a new or empty one, or one that has a"
                            + " package, which is replaced.")
    private Path directory;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description =
                    "Writes this data set alone, under its own keys and without ids, so that it"
                            + " can be edited and imported again.")
    private @Nullable String dataset;

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException, SQLException {
        Settings.check(command, settings);
        if (!PackageExporter.mayWrite(directory)) {
            throw wrong("DIR is there and has no data package: " + directory);
        }
        if (!canBeWritten()) {
            throw wrong("DIR can't be written: " + directory);
        }
        try (ConfigurableApplicationContext context = DataContext.open(settings);
                ProgressDisplay progress =
                        ProgressDisplay.onStandardError(command.commandLine().getErr())) {
            write(context.getBean(PackageExporter.class), progress);
        }
        command.commandLine().getOut().println("Written: " + directory);
        return ExitCode.DONE.number();
    }

    private void write(PackageExporter exporter, Progress progress)
            throws IOException, SQLException {
        if (dataset == null) {
            exporter.write(directory, progress);
        } else {
            try {
                exporter.writeDataset(dataset, directory, progress);
            } catch (UnknownDatasetException unknown) {
                throw wrong("No data set is called " + dataset);
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Whether it can be made, with the directories above it that are not there. */
    private boolean canBeWritten() {
        Path there = directory.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }
}
