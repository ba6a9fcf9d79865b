package bilateral.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.regex.Pattern;

/** Settings of the server among the words, as {@code --spring.datasource.url=…}. */
final class Settings {

    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*");

    private Settings() {}

    /**
     * Lets the words pass that are settings.
     *
     * @throws ParameterException when a word is none
     */
    static void check(CommandSpec command, List<String> words) {
        List<String> others =
                words.stream().filter(word -> !SETTING.matcher(word).matches()).toList();
        if (!others.isEmpty()) {
            throw new UnmatchedArgumentException(command.commandLine(), others);
        }
    }
}
