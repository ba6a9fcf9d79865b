package bilateral.importer.historyatstate;

import java.nio.file.Path;

/** Says that a file of a data set can't be read; the message names it and where it is wrong. */
public final class UnreadableSourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableSourceException(Path file, String reason, Throwable cause) {
        super("%s can't be read: %s".formatted(file, reason), cause);
    }
}
