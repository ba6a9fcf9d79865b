package bilateral.command;

import bilateral.importer.DataImporter;
import bilateral.importer.ImportReport;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads a data package, and tells what came of it. */
// Picocli sets the fields.
@SuppressWarnings("NullAway.Init")
abstract class LoadCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(
            paramLabel = "DIR",
            description =
                    "A directory or zip file that has datapackage.json, or a directory with data"
                            + " sets of the Office of the Historian as published: visits, travels,"
                            + " pocom, gsh.")
    private Path place;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes the report into this file, as JSON.")
    private @Nullable Path reportFile;

    @Unmatched private List<String> settings = new ArrayList<>();

    private final boolean dryRun;

    /**
     * @param dryRun whether nothing is to be kept
     */
    LoadCommand(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    public final Integer call() throws IOException {
        Settings.check(command, settings);
        checkFiles();
        List<ImportReport> reports;
        try (ConfigurableApplicationContext context = DataContext.open(settings);
                ProgressDisplay progress =
                        ProgressDisplay.onStandardError(command.commandLine().getErr())) {
            reports = context.getBean(DataImporter.class).load(place, dryRun, progress);
        }
        PrintWriter output = command.commandLine().getOut();
        reports.forEach(report -> output.print(report.text()));
        output.flush();
        if (reportFile != null) {
            Files.writeString(reportFile, ImportReport.json(reports));
        }
        boolean refused = reports.stream().anyMatch(ImportReport::isRefused);
        return (refused ? ExitCode.REFUSED : ExitCode.DONE).number();
    }

    /** Before anything is loaded: it would be late to find out afterwards. */
    private void checkFiles() {
        if (!Files.exists(place)) {
            throw new ParameterException(command.commandLine(), "DIR is not there: " + place);
        }
        if (!Files.isReadable(place)) {
            throw new ParameterException(command.commandLine(), "DIR can't be read: " + place);
        }
        if (reportFile != null) {
            Path parent = reportFile.toAbsolutePath().getParent();
            if (Files.isDirectory(reportFile)
                    || parent == null
                    || !Files.isDirectory(parent)
                    || !Files.isWritable(Files.exists(reportFile) ? reportFile : parent)) {
                throw new ParameterException(
                        command.commandLine(), "FILE can't be written: " + reportFile);
            }
        }
    }
}
