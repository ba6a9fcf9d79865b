package bilateral.datapackage;

/** Says that a cell can't be read; the message is what would be right. */
public final class CellException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int place;

    CellException(int place, String expected) {
        super(expected);
        this.place = place;
    }

    /** The place of the column in its table, counted from 0. */
    public int place() {
        return place;
    }
}
