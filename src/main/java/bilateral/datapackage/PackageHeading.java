package bilateral.datapackage;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

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

    /** What the name of a data set looks like, in words. */
    public static final String NAME_FORM =
            "lower-case words and digits joined by -, at most 200 characters";

    static final Pattern NAME = Pattern.compile("(?=.{1,200}$)[a-z0-9]+(-[a-z0-9]+)*");

    /** The name under which mirrors of whole databases are loaded, which no other may have. */
    public static final String MIRROR = "bilateral";

    /** Whether the name is one that a data set can have. */
    public boolean isNamed() {
        return NAME.matcher(name).matches();
    }
}
