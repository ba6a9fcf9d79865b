package bilateral.exporter;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;
import bilateral.tables.DefaultSchema;
import bilateral.tables.Routines;
import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.FactTable;
import bilateral.tables.tables.ParticipantTable;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rows of a table of a package as one statement, made from the table's declaration.
 *
 * <p>The same data gives the same rows in the same order: records by id, parts by the id of their
 * record and their ordinal. Where the database keeps no ordinal, parts are counted in the order of
 * their ids, which is that in which they were written.
 *
 * <p>Citations are counted by their ids too, but so that the first of those that support a record
 * and stand is the one that it rests on. Whoever loads a package has to make that one the record's
 * primary citation.
 */
final class TableRows {

    private static final CitationTable CITATION = Tables.CITATION.as("counted_citation");
    private static final FactTable FACT = Tables.FACT.as("cited_fact");
    private static final ParticipantTable PARTICIPANT = Tables.PARTICIPANT.as("in_office");

    private final PackageTable declared;
    private final RecordNames names;
    private final Table<?> table;

    private TableRows(PackageTable declared, RecordNames names) {
        this.declared = declared;
        this.names = names;
        this.table =
                Objects.requireNonNull(
                                DefaultSchema.DEFAULT_SCHEMA.getTable(declared.databaseTable()),
                                declared::databaseTable)
                        .as("exported");
    }

    /** The statement, whose columns are those of the table. */
    static String sql(PackageTable table, RecordNames names) {
        Select<? extends Record> select =
                table.databaseTable().isEmpty()
                        ? nothing(table)
                        : new TableRows(table, names).select();
        return DSL.using(SQLDialect.POSTGRES).renderInlined(select);
    }

    /** What is never exported has no rows: records that are the same have become one. */
    private static Select<? extends Record> nothing(PackageTable table) {
        return DSL.select(
                        table.columns().stream()
                                .map(column -> DSL.inline(null, SQLDataType.CLOB).as(column.name()))
                                .toList())
                .where(DSL.falseCondition());
    }

    private Select<? extends Record> select() {
        List<Field<?>> cells =
                Stream.iterate(0, place -> place < declared.columns().size(), place -> place + 1)
                        .<Field<?>>map(
                                place ->
                                        cell(declared.columns().get(place), place)
                                                .as(declared.columns().get(place).name()))
                        .toList();
        return DSL.select(cells).from(from()).where(condition()).orderBy(order());
    }

    private Table<?> from() {
        if (declared == PackageTables.PARTICIPANT_POSITIONS) {
            return table.join(PARTICIPANT)
                    .on(PARTICIPANT.ID.eq(column("participant_id", UUID.class)));
        }
        if (declared == PackageTables.VISIT_STATUSES) {
            return table.join(countedCitations())
                    .on(counted("id", SQLDataType.UUID).eq(column("citation_id", UUID.class)));
        }
        if (declared == PackageTables.CITATIONS) {
            return table.join(FACT).on(FACT.ID.eq(column("fact_id", UUID.class)));
        }
        return table;
    }

    /** The citations of visits that have statements, counted as {@code citations} counts them. */
    private Table<?> countedCitations() {
        return DSL.select(
                        CITATION.ID,
                        DSL.rowNumber()
                                .over()
                                .partitionBy(CITATION.FACT_ID)
                                .orderBy(citationOrder(CITATION))
                                .as("ordinal"))
                .from(CITATION)
                .join(FACT)
                .on(FACT.ID.eq(CITATION.FACT_ID))
                .where(names.has(CITATION))
                .and(
                        CITATION.FACT_ID.in(
                                DSL.select(Tables.STATUS_STATEMENT.VISIT_ID)
                                        .from(Tables.STATUS_STATEMENT)))
                .asTable("counted");
    }

    private static <T> Field<T> counted(String column, DataType<T> type) {
        return DSL.field(DSL.name("counted", column), type);
    }

    /**
     * By id; but one that supports the fact and is older than the primary citation comes after it.
     */
    private static List<OrderField<?>> citationOrder(CitationTable citation) {
        return List.of(
                DSL.when(
                                DSL.condition(citation.SUPPORTS)
                                        .and(citation.ID.lt(FACT.PRIMARY_CITATION_ID)),
                                FACT.PRIMARY_CITATION_ID)
                        .otherwise(citation.ID),
                DSL.field(citation.ID.ne(FACT.PRIMARY_CITATION_ID)),
                citation.ID);
    }

    private Condition condition() {
        Condition condition =
                switch (declared.kind()) {
                    case RECORD -> names.has(column("id", UUID.class));
                    case PART -> names.has(owner());
                    case LEDGER -> ledgerCondition();
                };
        if (declared == PackageTables.CITATIONS) {
            condition = condition.and(names.has((CitationTable) table));
        }
        Field<String> dataset = table.field("dataset", String.class);
        return declared.kind() == Kind.PART && dataset != null
                ? condition.and(names.tells(owner(), dataset))
                : condition;
    }

    /** What a mirror was loaded as is no part of what it mirrors. */
    private Condition ledgerCondition() {
        Field<String> dataset =
                declared == PackageTables.DATASETS
                        ? column("name", String.class)
                        : table.field("dataset", String.class);
        return dataset == null ? DSL.noCondition() : dataset.ne(DSL.inline(PackageHeading.MIRROR));
    }

    private List<OrderField<?>> order() {
        return switch (declared.kind()) {
            case RECORD -> List.of(column("id", UUID.class));
            case PART ->
                    Stream.concat(Stream.<OrderField<?>>of(owner()), partOrder().stream()).toList();
            case LEDGER ->
                    declared.primaryKey().stream()
                            .<OrderField<?>>map(key -> ledgerOrder(declared.column(key)))
                            .toList();
        };
    }

    private OrderField<?> ledgerOrder(Column key) {
        Field<?> field = column(key.database());
        return field.getType() == String.class ? field.collate("C") : field;
    }

    /** How the parts of a record stand one after the other. */
    private List<OrderField<?>> partOrder() {
        if (declared == PackageTables.CITATIONS) {
            return citationOrder((CitationTable) table);
        }
        if (declared == PackageTables.PARTICIPANT_POSITIONS) {
            return List.of(PARTICIPANT.ORDINAL, column("ordinal"));
        }
        if (table.field("ordinal") != null) {
            return List.of(column("ordinal"));
        }
        if (declared.has("ordinal")) {
            return List.of(column("id"));
        }
        return declared.primaryKey().stream()
                .skip(1)
                .<OrderField<?>>map(key -> ledgerOrder(declared.column(key)))
                .toList();
    }

    /** The id of the record that a part belongs to. */
    private Field<UUID> owner() {
        return declared == PackageTables.PARTICIPANT_POSITIONS
                ? PARTICIPANT.EVENT_ID
                : column(declared.owner().database(), UUID.class);
    }

    private Field<?> cell(Column column, int place) {
        String database = column.database();
        return switch (column.type()) {
            case KEY -> key(column("id", UUID.class), List.of(declared.name()));
            case ID -> names.id(column(database, UUID.class));
            case REFERENCE -> reference(column, place);
            case ORDINAL -> ordinal(column);
            case IDENTIFIER -> column.name().equals("dataset") ? dataset() : column(database);
            case NAME, TEXT, CHOICE, NUMBER -> column(database);
            case FLAG -> column(database).cast(SQLDataType.CLOB);
            case CHOICES ->
                    DSL.nullif(
                            DSL.arrayToString(column(database, String[].class), DSL.inline(",")),
                            DSL.inline(""));
            case TEXTS -> texts(column(database, String[].class));
            case DAY -> Routines.isoDay(column(database, LocalDate.class));
            case OPEN_AS_OF ->
                    Routines.isoDay(
                            column(
                                    declared.columns().get(place + 1).database() + "_open_as_of",
                                    LocalDate.class));
            case POINT, PERIOD -> column(database + "_edtf");
            case MOMENT -> Routines.isoMoment(column(database, OffsetDateTime.class));
            case BYTES ->
                    DSL.nullif(
                            DSL.function(
                                    "encode",
                                    SQLDataType.CLOB,
                                    column(database),
                                    DSL.inline("hex")),
                            DSL.inline(""));
        };
    }

    private Field<String> key(Field<UUID> id, List<String> tables) {
        if (tables.equals(List.of(PackageTables.COUNTRIES.name()))) {
            return RecordNames.code(id);
        }
        return tables.isEmpty() || tables.contains(PackageTables.COUNTRIES.name())
                ? DSL.coalesce(RecordNames.code(id), names.key(id))
                : names.key(id);
    }

    private Field<?> reference(Column column, int place) {
        if (place == 0 && declared.kind() == Kind.PART) {
            return key(owner(), column.targets());
        }
        Field<UUID> low = table.field("pair_low", UUID.class);
        Field<UUID> high = table.field("pair_high", UUID.class);
        if (low != null && high != null && table.field(column.database()) == null) {
            // By their codes: which id is lower differs from server to server.
            Field<String> one = RecordNames.code(low).collate("C");
            Field<String> other = RecordNames.code(high).collate("C");
            return column.name().equals("country")
                    ? DSL.least(one, other)
                    : DSL.greatest(one, other);
        }
        return key(column(column.database(), UUID.class), column.targets());
    }

    private Field<?> ordinal(Column column) {
        if (declared == PackageTables.PARTICIPANT_POSITIONS
                && column.name().equals("participant")) {
            return PARTICIPANT.ORDINAL;
        }
        if (declared == PackageTables.VISIT_STATUSES && column.name().equals("citation")) {
            return counted("ordinal", SQLDataType.INTEGER);
        }
        Field<?> kept = table.field(column.database());
        return kept != null
                ? kept
                : DSL.rowNumber().over().partitionBy(owner()).orderBy(partOrder());
    }

    private Field<?> dataset() {
        if (declared.kind() == Kind.LEDGER) {
            return column("dataset");
        }
        Field<String> dataset = table.field("dataset", String.class);
        return dataset == null ? DSL.inline(null, SQLDataType.CLOB) : names.dataset(dataset);
    }

    private static Field<String> texts(Field<String[]> texts) {
        return DSL.when(
                DSL.cardinality(texts).gt(0),
                DSL.function("to_json", SQLDataType.CLOB, texts).cast(SQLDataType.CLOB));
    }

    private Field<?> column(String name) {
        return Objects.requireNonNull(table.field(name), () -> declared + ": " + name);
    }

    private <V> Field<V> column(String name, Class<V> type) {
        return Objects.requireNonNull(table.field(name, type), () -> declared + ": " + name);
    }
}
