package bilateral.importer;

import static java.util.stream.Collectors.joining;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;

import java.util.List;

/**
 * Which record each key of the package is, and what has to be done with it.
 *
 * <p>{@code staged_key} has the keys as the files have them. {@code staged_record} has for each the
 * id and the state: {@code ADDED}, {@code CHANGED}, {@code UNCHANGED}, or {@code JOINED} where
 * another data set has brought the record.
 */
final class StagedRecords {

    static final List<PackageTable> TABLES =
            PackageTables.CONTENT.stream().filter(table -> table.kind() == Kind.RECORD).toList();

    private StagedRecords() {}

    /** Gathers the keys of all records. */
    static void gather(Statements statements) {
        statements.run(
                """
                create temporary table staged_key on commit drop as
                %s
                """
                        .formatted(
                                TABLES.stream()
                                        .map(StagedRecords::keys)
                                        .collect(joining("\nunion all\n"))));
        statements.run("analyze staged_key");
    }

    private static String keys(PackageTable table) {
        return """
        select key, '%s' as section, %d as section_order, line, id as given from %s"""
                .formatted(table.name(), TABLES.indexOf(table), Staging.of(table));
    }

    /**
     * Finds or makes the id of each record, and compares what it says with what it said.
     *
     * @param batch how many records are written at a time
     */
    static void resolve(Statements statements, String dataset, long batch) {
        statements.run(
                """
                create temporary table staged_record on commit drop as
                select ordered.key, ordered.section, ordered.section_order, ordered.line, ordered.digest,
                    (row_number() over (order by ordered.section_order, ordered.line) - 1) / ? as batch,
                    coalesce(ordered.known_id, ordered.other_id, ordered.given, uuidv7()) as id,
                    case
                        when ordered.known_id is null and ordered.other_id is null then 'ADDED'
                        when ordered.known_id is null and ordered.is_retracted then 'CHANGED'
                        when ordered.known_id is null then 'JOINED'
                        when ordered.known_digest = ordered.digest then 'UNCHANGED'
                        when ordered.is_joined then 'JOINED'
                        else 'CHANGED'
                    end as state
                from (
                    select staged_key.*, staged_digest.digest, record_key.id as known_id,
                        record_key.digest as known_digest, record_key.is_joined,
                        country.retracted_at is not null as is_retracted,
                        coalesce(same.id, country.id, mirrored.id, fact.id, source.id, trip.id) as other_id
                    from staged_key
                    join staged_digest on staged_digest.key = staged_key.key
                    left join record_key on record_key.dataset = ? and record_key.key = staged_key.key
                    left join staged_same on staged_same.record = staged_key.key
                    left join record_key same
                        on same.dataset = staged_same.dataset and same.key = staged_same.key
                    left join country on staged_key.section = 'countries' and country.code = staged_key.key
                    left join staged_mirrored mirrored on mirrored.record = staged_key.key
                    left join fact on fact.id = staged_key.given
                    left join source on source.id = staged_key.given
                    left join trip on trip.id = staged_key.given
                    order by staged_key.section_order, staged_key.line) ordered
                """,
                batch,
                dataset);
        statements.run("create unique index on staged_record (key)");
        statements.run("create index on staged_record (id) where state <> 'UNCHANGED'");
        statements.run("analyze staged_record");
    }

    /**
     * Puts in short what each record says, and finds which are those of other data sets.
     *
     * <p>The digest of a record is that of its row and of its parts, in any order.
     */
    static void compare(Statements statements) {
        statements.run(
                """
                create temporary table staged_same on commit drop as
                select distinct on (record) record, dataset, key from staged_same_as order by record, line
                """);
        // What a mirror tells of a data set that is loaded here already is the record that is here.
        statements.run(
                """
                create temporary table staged_mirrored on commit drop as
                select distinct on (staged.record) staged.record, record_key.id
                from staged_record_keys staged
                join record_key on record_key.dataset = staged.dataset and record_key.key = staged.key
                order by staged.record, staged.line
                """);
        statements.run(
                """
                create temporary table staged_digest on commit drop as
                select key, int8send(bit_xor(first_half)) || int8send(bit_xor(second_half)) as digest
                from (
                    %s) rows
                group by key
                """
                        .formatted(
                                PackageTables.CONTENT.stream()
                                        .filter(table -> table.kind() != Kind.LEDGER)
                                        .map(StagedRecords::digest)
                                        .collect(joining("\nunion all\n"))));
        statements.run("analyze staged_digest");
    }

    private static String digest(PackageTable table) {
        return """
        select "%s" as key, first_half, second_half from %s"""
                .formatted(table.owner().name(), Staging.of(table));
    }

    /** Joins the records that a column names. */
    static String join(Column column, String alias) {
        return """
        left join staged_record %s on %s.key = staged."%s" and %s.section in (%s)
        """
                .formatted(
                        alias,
                        alias,
                        column.name(),
                        alias,
                        column.targets().stream()
                                .map(target -> "'" + target + "'")
                                .collect(joining(", ")));
    }
}
