package bilateral.datapackage;

/** Hears how far a long piece of work is. */
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT =
            new Progress() {
                @Override
                public void begin(String step, long total, String unit) {}

                @Override
                public void advance(long count) {}

                @Override
                public void end() {}
            };

    /**
     * A step begins.
     *
     * @param total how many units it has; -1 when that is not known
     * @param unit what is counted, in the plural
     */
    void begin(String step, long total, String unit);

    /** This many more units of the step are done. */
    void advance(long count);

    /** The step is over. */
    void end();
}
