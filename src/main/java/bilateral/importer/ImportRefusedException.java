package bilateral.importer;

/** Says that a package was not loaded, and why; nothing of it was written. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ImportReport report;

    ImportRefusedException(ImportReport report) {
        super(report.text());
        this.report = report;
    }

    /** What is wrong. */
    public ImportReport report() {
        return report;
    }
}
