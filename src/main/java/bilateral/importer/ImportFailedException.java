package bilateral.importer;

/** The database refused a record, so that nothing of its data set was written. */
final class ImportFailedException extends RuntimeException {

    ImportFailedException(String file, String record, Throwable cause) {
        super("Nothing was loaded, " + file + ": " + record + " could not be written", cause);
    }
}
