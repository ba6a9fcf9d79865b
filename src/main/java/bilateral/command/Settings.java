package bilateral.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Settings of the server among the words, as {@code --spring.datasource.url=…}. */
final class Settings {

    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*");

    @Spec(Spec.Target.MIXEE)
    // Picocli sets it.
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Unmatched private List<String> words = new ArrayList<>();

    /**
     * The settings.
     *
     * @throws ParameterException when a word is none
     */
    List<String> get() {
        List<String> others =
                words.stream().filter(word -> !SETTING.matcher(word).matches()).toList();
        if (!others.isEmpty()) {
            throw new UnmatchedArgumentException(command.commandLine(), others);
        }
        return words;
    }
}
