package bilateral.read;

/** A feature's part in the declarations. */
public interface ReadModel {

    /** Says what answers the fields of this feature's types, and fields that return them. */
    void declare(Declarations declarations);
}
