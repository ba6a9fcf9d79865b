package bilateral.datapackage;

import org.jspecify.annotations.Nullable;

/**
 * What a data package says of itself.
 *
 * @param name the name of its data set: lower-case words and digits joined by {@code -}
 * @param title what the data set is called
 * @param licence the licence or terms that it is under; null when none is stated
 * @param description what else is said of it; null when nothing is
 */
public record PackageHeading(
        String name, String title, @Nullable String licence, @Nullable String description) {

    /** The name under which mirrors of whole databases are loaded, which no other may have. */
    public static final String MIRROR = "bilateral";
}
