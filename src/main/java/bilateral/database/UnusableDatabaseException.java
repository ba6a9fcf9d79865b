package bilateral.database;

import org.jspecify.annotations.Nullable;

/** This database can't be used; the message says why, the remedy what to do. */
public final class UnusableDatabaseException extends RuntimeException {

    private final String remedy;

    UnusableDatabaseException(String message, String remedy) {
        this(message, remedy, null);
    }

    UnusableDatabaseException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What somebody has to do first. */
    public String remedy() {
        return remedy;
    }
}
