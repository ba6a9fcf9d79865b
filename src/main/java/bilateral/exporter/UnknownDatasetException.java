package bilateral.exporter;

/** Says that no data set has the name that was given. */
public final class UnknownDatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownDatasetException(String name) {
        super("No data set is called " + name);
    }
}
