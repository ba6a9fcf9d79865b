package bilateral.importer;

/** Says that the database refused what was to be written; nothing was. */
public final class ImportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportFailedException(String dataset, Throwable cause) {
        super(
                "The database refused the data set "
                        + dataset
                        + ", and nothing of it was written: "
                        + cause.getMessage(),
                cause);
    }
}
