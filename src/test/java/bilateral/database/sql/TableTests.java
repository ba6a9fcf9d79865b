package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.FilledTables;
import bilateral.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

class TableTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        DATABASE.close();
    }

    @Test
    void everyTableAndColumnHasAComment() throws SQLException {
        assertNone(
                """
                select relname || coalesce('.' || attname, '')
                from pg_class
                left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')
                  and relname not like 'flyway%'
                  and (obj_description(pg_class.oid, 'pg_class') is null
                    or col_description(pg_class.oid, attnum) is null)
                """);
    }

    @Test
    void everyFunctionTypeTriggerAndSchemaHasAComment() throws SQLException {
        assertNone(
                """
                select oid::regprocedure::text from pg_proc
                where pronamespace = 'public'::regnamespace and obj_description(oid, 'pg_proc') is null
                union all
                select typname::text from pg_type
                where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')
                  and obj_description(oid, 'pg_type') is null
                union all
                select tgname::text from pg_trigger
                where not tgisinternal and obj_description(oid, 'pg_trigger') is null
                union all
                select nspname::text from pg_namespace
                where nspname = 'extensions' and obj_description(oid, 'pg_namespace') is null
                """);
    }

    @Test
    void noCommentIsLeftUnfinished() throws SQLException {
        assertNone(
                """
                select description from pg_description
                join pg_class on pg_class.oid = objoid and classoid = 'pg_class'::regclass
                where relnamespace = 'public'::regnamespace and relkind = 'r' and description !~ '^[A-Z].*\\.$'
                """);
    }

    /** PostgreSQL's own name for a check or key would change with the columns it is about. */
    @Test
    void everyConstraintIsNamedAfterItsTable() throws SQLException {
        assertNone(
                """
                select conname::text
                from pg_constraint
                join pg_class on pg_class.oid = conrelid
                where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
                  and relname not like 'flyway%'
                  and (conname !~ ('^' || relname || '_') or conname !~ case contype
                    when 'p' then '_pkey$' when 'u' then '_key$' when 'f' then '_fkey$' else '_check$' end
                    or conname ~ '_check\\d+$|_fkey\\d+$')
                """);
    }

    @Test
    void everyIndexIsNamedAfterItsTable() throws SQLException {
        assertNone(
                """
                select indexrelid::regclass::text
                from pg_index
                join pg_class on pg_class.oid = indrelid
                where relnamespace = 'public'::regnamespace and relname not like 'flyway%'
                  and (select index.relname from pg_class index where index.oid = indexrelid)
                    !~ ('^' || relname || '_.*(pkey|key|idx)$')
                """);
    }

    @Test
    void everyForeignKeyCanBeFollowedBack() throws SQLException {
        assertNone(
                """
                select conname::text
                from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace
                  and not exists (
                    select from pg_index where indrelid = conrelid and indkey[0] = any (conkey))
                """);
    }

    @Test
    void everyDateAndPeriodHasItsBoundsItsQualifierAndACheck() throws SQLException {
        assertNone(
                """
                select dated.relname || '.' || dated.name
                from (
                    select relname::text, left(attname, -5) as name, pg_class.oid,
                        exists (select from pg_attribute other where other.attrelid = pg_class.oid
                            and other.attname = left(pg_attribute.attname, -5) || '_open_as_of') as is_period
                    from pg_class
                    join pg_attribute on attrelid = pg_class.oid
                    where relnamespace = 'public'::regnamespace and relkind = 'r' and attname like '%\\_edtf') dated
                where (select count(*) from pg_attribute where attrelid = dated.oid and attname = any (case
                        when dated.is_period then array[dated.name || '_start_earliest', dated.name || '_start_latest',
                            dated.name || '_end_earliest', dated.name || '_end_latest', dated.name || '_is_qualified']
                        else array[dated.name || '_earliest', dated.name || '_latest',
                            dated.name || '_is_qualified'] end))
                    <> case when dated.is_period then 5 else 3 end
                  or not exists (select from pg_constraint
                    where conrelid = dated.oid and contype = 'c'
                      and pg_get_constraintdef(oid) like case when dated.is_period then '%is_period(' else '%is_point('
                        end || dated.name || '_edtf%')
                """);
    }

    @Test
    void foldedTextIsTheSameForEverySpellingThatSearchesTakeAsOne() throws SQLException {
        assertThat(
                        FilledTables.strings(
                                connection,
                                """
                                select fold(text)
                                from (values ('Mata’afa'), ('MATA''AFA'), ('Mata‘afa'), ('São'), ('sao'),
                                    ('Straße'), ('ΑΘΗΝΑ'), ('Москва')) as spelled (text)
                                """))
                .containsExactly(
                        "mata'afa",
                        "mata'afa",
                        "mata'afa",
                        "sao",
                        "sao",
                        "strasse",
                        "αθηνα",
                        "москва");
    }

    private static void assertNone(String query) throws SQLException {
        List<String> found = FilledTables.strings(connection, query);
        assertThat(found).isEmpty();
    }
}
