package bilateral.datapackage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A column of a table of a data package.
 *
 * @param name its heading
 * @param description what its cells mean
 * @param required whether every row has it
 * @param otherwise what an empty cell means; null when it means that nothing is known
 * @param allowed the names that a {@code CHOICE} or {@code CHOICES} has to choose from
 * @param targets the tables that a {@code REFERENCE} may lead to
 * @param form what the texts look like; null when they may be anything
 * @param formText the form in words
 * @param database the column of the database, or the beginning of those that a date has there;
 *     empty when it has none
 */
public record Column(
        String name,
        ColumnType type,
        String description,
        boolean required,
        @Nullable String otherwise,
        List<String> allowed,
        List<String> targets,
        @Nullable Pattern form,
        String formText,
        String database) {

    static Column of(String name, ColumnType type, String database, String description) {
        return new Column(
                name, type, description, false, null, List.of(), List.of(), null, "", database);
    }

    Column mandatory() {
        return new Column(
                name,
                type,
                description,
                true,
                otherwise,
                allowed,
                targets,
                form,
                formText,
                database);
    }

    Column otherwise(String value) {
        return new Column(
                name,
                type,
                description,
                required,
                value,
                allowed,
                targets,
                form,
                formText,
                database);
    }

    Column allowing(List<String> names) {
        return new Column(
                name,
                type,
                description,
                required,
                otherwise,
                names,
                targets,
                form,
                formText,
                database);
    }

    Column leadingTo(List<String> tables) {
        return new Column(
                name,
                type,
                description,
                required,
                otherwise,
                allowed,
                tables,
                form,
                formText,
                database);
    }

    Column formed(Pattern pattern, String words) {
        return new Column(
                name,
                type,
                description,
                required,
                otherwise,
                allowed,
                targets,
                pattern,
                words,
                database);
    }

    /** What would be right in a cell. */
    public String expected() {
        if (form != null) {
            return formText;
        }
        return switch (type) {
            case CHOICE -> "one of " + String.join(", ", allowed);
            case CHOICES -> "some of " + String.join(", ", allowed) + ", with commas between";
            case REFERENCE -> "the key of one of the " + String.join(" or ", targets);
            default -> type.expected();
        };
    }

    /** Whether a text of its type can stand in it. */
    public boolean holds(String text) {
        return type.holds(text) && (form == null || form.matcher(text).matches());
    }

    /** The columns that it has in the database, in the order in which a value fills them. */
    public List<Physical> physical() {
        return switch (type) {
            case OPEN_AS_OF -> List.of();
            case POINT ->
                    List.of(
                            new Physical(database + "_edtf", "text"),
                            new Physical(database + "_earliest", "date"),
                            new Physical(database + "_latest", "date"));
            case PERIOD ->
                    List.of(
                            new Physical(database + "_edtf", "text"),
                            new Physical(database + "_open_as_of", "date"),
                            new Physical(database + "_start_earliest", "date"),
                            new Physical(database + "_start_latest", "date"),
                            new Physical(database + "_end_earliest", "date"),
                            new Physical(database + "_end_latest", "date"));
            case KEY, IDENTIFIER, NAME, TEXT, CHOICE -> List.of(new Physical(database, "text"));
            case ID, REFERENCE -> List.of(new Physical(database, "uuid"));
            case CHOICES, TEXTS -> List.of(new Physical(database, "text[]"));
            case FLAG -> List.of(new Physical(database, "boolean"));
            case ORDINAL -> List.of(new Physical(database, "smallint"));
            case NUMBER -> List.of(new Physical(database, "numeric"));
            case DAY -> List.of(new Physical(database, "date"));
            case MOMENT -> List.of(new Physical(database, "timestamptz"));
            case BYTES -> List.of(new Physical(database, "bytea"));
        };
    }

    /**
     * A column of the database.
     *
     * @param type its SQL type
     */
    public record Physical(String name, String type) {}
}
