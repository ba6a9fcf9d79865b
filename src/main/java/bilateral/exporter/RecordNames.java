package bilateral.exporter;

import bilateral.tables.Tables;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.CountryTable;
import bilateral.tables.tables.RecordKeyTable;
import bilateral.tables.tables.RedirectTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.util.UUID;

/** What a package calls the records, and which of them it has. A country goes by its code. */
sealed interface RecordNames {

    /** What a record that is no country is called. */
    Field<String> key(Field<UUID> id);

    /** What stands in a column for ids. */
    Field<String> id(Field<UUID> id);

    /** Whether the package has this record. */
    Condition has(Field<UUID> id);

    /** Whether it has a citation of a record that it has. */
    Condition has(CitationTable citation);

    /**
     * Whether it has a name of a record that it has.
     *
     * @param dataset which tells the name; null where that is the one that brought the record
     */
    Condition tells(Field<UUID> record, Field<String> dataset);

    /** That data set, as the package tells it. */
    Field<String> dataset(Field<String> dataset);

    /** The code of a country; null where the id is no country's. */
    static Field<String> code(Field<UUID> id) {
        CountryTable country = Tables.COUNTRY.as("named_country");
        return DSL.field(DSL.select(country.CODE).from(country).where(country.ID.eq(id)));
    }

    /**
     * All records of the database, under their ids. A record that was merged has none of its own:
     * its id is among the redirects.
     */
    record Mirror() implements RecordNames {

        @Override
        public Field<String> key(Field<UUID> id) {
            return id.cast(SQLDataType.CLOB);
        }

        @Override
        public Field<String> id(Field<UUID> id) {
            return id.cast(SQLDataType.CLOB);
        }

        @Override
        public Condition has(Field<UUID> id) {
            RedirectTable redirect = Tables.REDIRECT;
            return DSL.notExists(DSL.selectOne().from(redirect).where(redirect.OLD_ID.eq(id)));
        }

        @Override
        public Condition has(CitationTable citation) {
            return DSL.noCondition();
        }

        @Override
        public Condition tells(Field<UUID> record, Field<String> dataset) {
            return DSL.noCondition();
        }

        @Override
        public Field<String> dataset(Field<String> dataset) {
            return dataset;
        }
    }

    /**
     * The records of one data set, under the keys that it gave them. Of a record that it shares
     * with others it has those citations that speak by its own sources, and the names that it told.
     */
    record OneDataset(String name) implements RecordNames {

        /** What the ledger has for a key that the data set no longer has. */
        private static final Field<byte[]> NO_LONGER_THERE =
                DSL.inline(new byte[0], SQLDataType.BLOB);

        @Override
        public Field<String> key(Field<UUID> id) {
            RecordKeyTable key = Tables.RECORD_KEY.as("named_record");
            // Of two keys that became one record, one is as good as the other.
            return DSL.field(DSL.select(DSL.min(key.KEY)).from(key).where(isKeyOf(key, id)));
        }

        @Override
        public Field<String> id(Field<UUID> id) {
            return DSL.inline(null, SQLDataType.CLOB);
        }

        @Override
        public Condition has(Field<UUID> id) {
            RecordKeyTable key = Tables.RECORD_KEY.as("had_record");
            return DSL.exists(DSL.selectOne().from(key).where(isKeyOf(key, id)));
        }

        @Override
        public Condition has(CitationTable citation) {
            return citation.RETRACTED_AT
                    .isNull()
                    .and(has(citation.SOURCE_ID))
                    .and(citation.READ_IN_SOURCE_ID.isNull().or(has(citation.READ_IN_SOURCE_ID)));
        }

        @Override
        public Condition tells(Field<UUID> record, Field<String> dataset) {
            RecordKeyTable key = Tables.RECORD_KEY.as("bringing_record");
            Condition brought =
                    DSL.exists(
                            DSL.selectOne()
                                    .from(key)
                                    .where(isKeyOf(key, record))
                                    .and(key.IS_JOINED.isFalse()));
            return dataset.eq(DSL.inline(name)).or(dataset.isNull().and(brought));
        }

        @Override
        public Field<String> dataset(Field<String> dataset) {
            return DSL.inline(null, SQLDataType.CLOB);
        }

        private Condition isKeyOf(RecordKeyTable key, Field<UUID> id) {
            return key.ID
                    .eq(id)
                    .and(key.DATASET.eq(DSL.inline(name)))
                    .and(key.DIGEST.ne(NO_LONGER_THERE));
        }
    }
}
