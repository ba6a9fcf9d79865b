package bilateral.importer;

import static java.util.stream.Collectors.joining;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageHeading;
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

    /** Puts in short what each record says: its row and its parts, in any order. */
    static void digest(Statements statements) {
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

    /** Finds the records of other data sets that are those of the package. */
    static void compare(Statements statements) {
        statements.run(
                """
                create temporary table staged_same on commit drop as
                select distinct on (staged.record) staged.record, record_key.id, staged.key, staged.line
                from staged_same_as staged
                join record_key on record_key.dataset = staged.dataset and record_key.key = staged.key
                order by staged.record, staged.line
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
    }

    /**
     * Finds or makes the id of each record, and what has to be done with it.
     *
     * <p>A record is of the data set that brought it; others join. It passes to one that joined
     * when its own no longer has it, as soon as that one says something new. A mirror has what it
     * brought itself, and joins everything else.
     *
     * @param batch how many records are written at a time
     */
    static void resolve(Statements statements, String dataset, long batch) {
        statements.run(
                """
                create temporary table staged_record on commit drop as
                select found.key, found.section, found.section_order, found.line, found.given, found.digest,
                    found.is_joined, found.by_given,
                    (row_number() over (order by found.section_order, found.line) - 1) / ? as batch,
                    coalesce(found.id, found.given, uuidv7()) as id,
                    case
                        when found.id is null then 'ADDED'
                        when found.known_digest = found.digest then 'UNCHANGED'
                        when found.known_digest <> '' and not found.is_joined then 'CHANGED'
                        when found.is_joined is null and exists (
                            select from record_key own
                            where own.id = found.id and own.dataset = found.dataset and not own.is_joined
                              and not exists (select from staged_key where staged_key.key = own.key))
                            then 'CHANGED'
                        when found.dataset = '%1$s' and found.is_joined is distinct from false then 'JOINED'
                        when exists (
                            select from record_key owner
                            where owner.id = found.id and owner.digest <> '' and not owner.is_joined
                              and owner.dataset not in (found.dataset, '%1$s')) then 'JOINED'
                        when not found.is_joined then 'CHANGED'
                        when not fact_stands(found.id) then 'CHANGED'
                        when exists (
                            select from record_key former
                            where former.id = found.id and former.digest = '' and not former.is_joined
                              and former.dataset <> found.dataset) then 'CHANGED'
                        else 'JOINED'
                    end as state
                from (
                    select staged_key.*, dataset.name as dataset, staged_digest.digest,
                        record_key.digest as known_digest, record_key.is_joined,
                        coalesce(record_key.id, staged_same.id, country.id, staged_mirrored.id) is null
                            as by_given,
                        coalesce(record_key.id, staged_same.id, country.id, staged_mirrored.id,
                            redirect.new_id, fact.id, source.id, trip.id) as id
                    from staged_key
                    cross join (select ?::text as name) dataset
                    join staged_digest on staged_digest.key = staged_key.key
                    left join record_key
                        on record_key.dataset = dataset.name and record_key.key = staged_key.key
                    left join staged_same on staged_same.record = staged_key.key
                    left join country on staged_key.section = 'countries' and country.code = staged_key.key
                    left join staged_mirrored on staged_mirrored.record = staged_key.key
                    left join redirect on redirect.old_id = staged_key.given
                    left join fact on fact.id = staged_key.given
                    left join source on source.id = staged_key.given
                    left join trip on trip.id = staged_key.given
                    order by staged_key.section_order, staged_key.line) found
                """
                        .formatted(PackageHeading.MIRROR),
                batch,
                dataset);
        // Those that became one are told together, and what the record itself says by one of them.
        statements.run(
                """
                update staged_record
                set state = 'JOINED'
                from (
                    select key, state, is_joined,
                        bool_or(state in ('CHANGED', 'JOINED')) over (partition by id) as is_told,
                        row_number() over (
                            partition by id order by state <> 'CHANGED', is_joined, line) as place
                    from staged_record
                    where section in ('officials', 'organizations')) shared
                where shared.key = staged_record.key and shared.is_told
                  and (shared.state = 'CHANGED' and shared.place > 1
                    or shared.state = 'UNCHANGED' and shared.is_joined)
                """);
        statements.run("create unique index on staged_record (key)");
        statements.run("create index on staged_record (id) where state <> 'UNCHANGED'");
        statements.run("analyze staged_record");
        statements.run(
                """
                create temporary table staged_batch on commit drop as
                select distinct section, batch from staged_record where state <> 'UNCHANGED'
                """);
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
