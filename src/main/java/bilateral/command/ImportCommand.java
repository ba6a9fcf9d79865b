package bilateral.command;

import picocli.CommandLine.Command;

/** Loads a data package. */
@Command(
        description = {
            "Loads a data package (docs/data-package.md): all of it or nothing.",
            "What was loaded from it before is brought up to date; a second time changes nothing."
                    + " It makes no difference whether a server runs."
        })
final class ImportCommand extends LoadCommand {

    ImportCommand() {
        super(false);
    }
}
