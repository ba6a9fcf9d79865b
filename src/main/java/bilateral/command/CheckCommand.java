package bilateral.command;

import picocli.CommandLine.Command;

/** Says what loading a data package would do. */
@Command(
        description = {
            "Says what import would do with a data package, and changes nothing.",
            "The package is held against what the database has."
        })
final class CheckCommand extends LoadCommand {

    CheckCommand() {
        super(true);
    }
}
