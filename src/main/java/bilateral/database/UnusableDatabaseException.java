package bilateral.database;

import org.jspecify.annotations.Nullable;

/** The server can't start with this database; the message says why, the remedy what to do. */
final class UnusableDatabaseException extends RuntimeException {

    private final String remedy;

    UnusableDatabaseException(String message, String remedy) {
        this(message, remedy, null);
    }

    UnusableDatabaseException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
