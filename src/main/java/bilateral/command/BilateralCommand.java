package bilateral.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

import java.util.List;
import java.util.stream.Stream;

/** What the words after the name of the program do. */
@Command(
        name = "bilateral",
        description = {
            "A GraphQL server for the relations between countries, and data in and out.",
            "Without a command it is a server."
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nHow it ends:%n",
        exitCodeList = {
            ExitCode.DONE_TEXT,
            ExitCode.REFUSED_TEXT,
            ExitCode.USAGE_TEXT,
            ExitCode.DATABASE_TEXT,
            ExitCode.OTHER_TEXT
        },
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n")
public final class BilateralCommand {

    private static final String SERVE = "serve";

    // Of the program itself; every other word that starts so is a setting of the server.
    private static final List<String> OWN = List.of("-h", "--help", "-V", "--version");

    private BilateralCommand() {}

    /**
     * Does what the words say. It returns when all is done or a server runs, and ends the process
     * with the number of what went wrong.
     *
     * @param server the configuration of the server
     */
    public static void run(Class<?> server, String... words) {
        Interruption interruption = new Interruption();
        interruption.begin();
        int code = commands(server, interruption).execute(withCommand(words));
        interruption.end();
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    static CommandLine commands(Class<?> server, Interruption interruption) {
        return new CommandLine(new BilateralCommand())
                .addSubcommand(SERVE, new ServeCommand(server))
                .addSubcommand("import", new ImportCommand())
                .addSubcommand("check", new CheckCommand())
                .addSubcommand("export", new ExportCommand())
                // A setting may begin with @, and abbreviations would change with new options.
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(new FailureMessage(interruption));
    }

    /** A server is what there is without a command: its settings can be all there is. */
    static String[] withCommand(String... words) {
        boolean none = words.length == 0 || (words[0].startsWith("-") && !OWN.contains(words[0]));
        return none
                ? Stream.concat(Stream.of(SERVE), Stream.of(words)).toArray(String[]::new)
                : words;
    }
}
