package bilateral.datapackage;

import bilateral.source.FactType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A table of a data package.
 *
 * <p>The first column of a table of records is their key; that of a table of parts is the key of
 * the record that a part belongs to.
 */
public final class PackageTable {

    /** What the rows of a table are. */
    public enum Kind {
        /** Records: each has a key. */
        RECORD,
        /** Parts of a record. */
        PART,
        /** What is said of records and data sets as such. */
        LEDGER
    }

    private final String name;
    private final Kind kind;
    private final String databaseTable;
    private final @Nullable FactType factType;
    private final String description;
    private final List<Column> columns;
    private final List<String> primaryKey;
    private final List<RowRule> rules;
    private final Map<String, Integer> places = new HashMap<>();

    private PackageTable(Builder builder) {
        this.name = builder.name;
        this.kind = builder.kind;
        this.databaseTable = builder.databaseTable;
        this.factType = builder.factType;
        this.description = builder.description;
        this.columns = List.copyOf(builder.columns);
        this.primaryKey = builder.primaryKey;
        this.rules = List.copyOf(builder.rules);
        for (Column column : columns) {
            places.put(column.name(), places.size());
        }
    }

    /** The name of the resource; its file is {@code <name>.csv}. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The table of the database that has the rows. */
    public String databaseTable() {
        return databaseTable;
    }

    /** What its records are facts of; null when they are none. */
    public @Nullable FactType factType() {
        return factType;
    }

    public String description() {
        return description;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The columns that no two rows share all of. */
    public List<String> primaryKey() {
        return primaryKey;
    }

    public List<RowRule> rules() {
        return rules;
    }

    /** The name of its file in the package. */
    public String file() {
        return name + ".csv";
    }

    /** Whether it has a column of this name. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /**
     * Where a column stands, counted from 0.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return place;
    }

    public Column column(String column) {
        return columns.get(place(column));
    }

    /** The key of its record: its own, or that of the record that a part belongs to. */
    public Column owner() {
        return columns.getFirst();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Facts: each rests on citations and can be retracted. */
    static Builder facts(String name, FactType type, String databaseTable, String description) {
        Builder builder = records(name, databaseTable, description);
        builder.factType = type;
        return builder;
    }

    static Builder records(String name, String databaseTable, String description) {
        Builder builder = new Builder(name, Kind.RECORD, databaseTable, description);
        builder.add(
                Column.of(
                                "key",
                                ColumnType.KEY,
                                "",
                                "What the package calls the record: a text that no other record of"
                                        + " the package has, whatever its table.")
                        .mandatory());
        builder.add(
                Column.of(
                        "id",
                        ColumnType.ID,
                        "id",
                        "The id of the record where it has one already; empty for one that the"
                                + " server gives."));
        builder.primaryKey = List.of("key");
        return builder;
    }

    /** Parts of the records of some tables, each known by its record and its place. */
    static Builder parts(
            String name,
            String databaseTable,
            String owner,
            List<String> owners,
            String ownerDatabase,
            String description) {
        Builder builder = new Builder(name, Kind.PART, databaseTable, description);
        builder.add(
                Column.of(
                                owner,
                                ColumnType.REFERENCE,
                                ownerDatabase,
                                "The key of the record that the row is a part of.")
                        .leadingTo(owners)
                        .mandatory());
        return builder;
    }

    static Builder ledger(String name, String databaseTable, String description) {
        return new Builder(name, Kind.LEDGER, databaseTable, description);
    }

    /** Says column by column what a table has. */
    static final class Builder {

        private final String name;
        private final Kind kind;
        private final String databaseTable;
        private final String description;
        private final List<Column> columns = new ArrayList<>();
        private final List<RowRule> rules = new ArrayList<>();
        private @Nullable FactType factType;
        private List<String> primaryKey = List.of();

        private Builder(String name, Kind kind, String databaseTable, String description) {
            this.name = name;
            this.kind = kind;
            this.databaseTable = databaseTable;
            this.description = description;
        }

        private Builder add(Column column) {
            columns.add(column);
            return this;
        }

        Builder column(String column, ColumnType type, String database, String meaning) {
            return add(Column.of(column, type, database, meaning));
        }

        /** The place of the part among those of its record. */
        Builder ordinal(String meaning) {
            primaryKey = List.of(columns.getFirst().name(), "ordinal");
            return column("ordinal", ColumnType.ORDINAL, "ordinal", meaning).required();
        }

        /** The name of a data set. */
        Builder dataset(String column, String database, String meaning) {
            return add(
                    Column.of(column, ColumnType.IDENTIFIER, database, meaning)
                            .formed(PackageHeading.NAME, PackageHeading.NAME_FORM));
        }

        Builder identifier(String column, String database, String meaning) {
            return column(column, ColumnType.IDENTIFIER, database, meaning);
        }

        Builder name(String column, String database, String meaning) {
            return column(column, ColumnType.NAME, database, meaning);
        }

        Builder text(String column, String database, String meaning) {
            return column(column, ColumnType.TEXT, database, meaning);
        }

        Builder text(
                String column, String database, Pattern form, String formText, String meaning) {
            return add(
                    Column.of(column, ColumnType.TEXT, database, meaning).formed(form, formText));
        }

        <E extends Enum<E>> Builder choice(
                String column, String database, Class<E> choices, String meaning) {
            return choice(column, database, Arrays.asList(choices.getEnumConstants()), meaning);
        }

        Builder choice(
                String column, String database, List<? extends Enum<?>> choices, String meaning) {
            return add(
                    Column.of(column, ColumnType.CHOICE, database, meaning)
                            .allowing(choices.stream().map(Enum::name).toList()));
        }

        <E extends Enum<E>> Builder choices(
                String column, String database, Class<E> choices, String meaning) {
            return add(
                    Column.of(column, ColumnType.CHOICES, database, meaning)
                            .allowing(
                                    Arrays.stream(choices.getEnumConstants())
                                            .map(Enum::name)
                                            .toList()));
        }

        Builder reference(String column, String database, String target, String meaning) {
            return reference(column, database, List.of(target), meaning);
        }

        Builder reference(String column, String database, List<String> targets, String meaning) {
            return add(
                    Column.of(column, ColumnType.REFERENCE, database, meaning).leadingTo(targets));
        }

        /** A country or an organization: two columns of which at most one is filled. */
        Builder party(
                String country,
                String countryDatabase,
                String organization,
                String organizationDatabase,
                String meaning) {
            return reference(
                            country,
                            countryDatabase,
                            "countries",
                            meaning + " Empty when it is an organization.")
                    .reference(
                            organization,
                            organizationDatabase,
                            "organizations",
                            meaning + " Empty when it is a country.")
                    .rule(
                            organization,
                            "nothing where a country is named",
                            row -> !row.has(country) || !row.has(organization));
        }

        Builder point(String column, String database, String meaning) {
            return column(column, ColumnType.POINT, database, meaning);
        }

        Builder period(String column, String openAsOf, String database, String meaning) {
            // Read first: a period needs it.
            return column(
                            openAsOf,
                            ColumnType.OPEN_AS_OF,
                            "",
                            "The day on which a source said that the period had not ended; only"
                                    + " where the end is open (2014/..).")
                    .column(column, ColumnType.PERIOD, database, meaning)
                    .rule(
                            openAsOf,
                            column + " beside it",
                            row -> !row.has(openAsOf) || row.has(column));
        }

        /** The last column has to be filled. */
        Builder required() {
            columns.set(columns.size() - 1, columns.getLast().mandatory());
            return this;
        }

        /** What an empty cell of the last column means. */
        Builder otherwise(Enum<?> value) {
            columns.set(columns.size() - 1, columns.getLast().otherwise(value.name()));
            return this;
        }

        Builder rule(String column, String expected, Predicate<Row> holds) {
            rules.add(new RowRule(column, expected, holds));
            return this;
        }

        Builder primaryKey(String... names) {
            primaryKey = List.of(names);
            return this;
        }

        PackageTable build() {
            if (factType != null) {
                retraction();
            }
            return new PackageTable(this);
        }

        Builder retraction() {
            return column(
                            "retractedAt",
                            ColumnType.MOMENT,
                            "retracted_at",
                            "When it was taken back; empty when it stands.")
                    .text(
                            "retractionReason",
                            "retraction_reason",
                            "Why it was taken back; empty when it stands.")
                    .rule(
                            "retractionReason",
                            "a reason where and only where retractedAt is filled",
                            row -> row.has("retractedAt") == row.has("retractionReason"));
        }
    }
}
