package bilateral.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that standard error goes to, where it goes to one. */
final class Terminal {

    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d+)\\s*");
    private static final int USUAL = 80;

    private Terminal() {}

    /** How wide it is; empty where there is none, or none on which a line can be drawn over. */
    static OptionalInt columns() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return OptionalInt.empty();
        }
        try {
            // Java tells of standard input and output only.
            Process stty =
                    new ProcessBuilder("sh", "-c", "stty size <&2 2>/dev/null")
                            .redirectError(Redirect.INHERIT)
                            .start();
            String said =
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return columns(said);
        } catch (IOException _) {
            // A system without a shell.
            return OptionalInt.empty();
        }
    }

    /** The width that {@code stty size} tells; a terminal that does not know its own says 0. */
    static OptionalInt columns(String said) {
        Matcher size = ROWS_AND_COLUMNS.matcher(said);
        if (!size.matches()) {
            return OptionalInt.empty();
        }
        int columns = Integer.parseInt(size.group(1));
        return OptionalInt.of(columns == 0 ? USUAL : columns);
    }
}
