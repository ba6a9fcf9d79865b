package bilateral.importer;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes one record of two that a package says are the same.
 *
 * <p>Everything that names the one names the other from then on; its citations and names go there
 * too, and its id leads there. Only what {@code same-as} or a mirror says is joined, and nothing
 * parts it again.
 */
final class SameRecords {

    private record Pair(
            String section,
            UUID old,
            UUID kept,
            PackageTable table,
            long line,
            String record,
            String said) {}

    // Whose a record is, or else the data set that is loaded. Binds: this, the record, a mirror.
    private static final String OWNER =
            """
            select coalesce(min(dataset), ?::text) as dataset
            from record_key
            where id = ? and not is_joined and dataset <> ?\
            """;

    private final Statements statements;
    private final String dataset;

    SameRecords(Statements statements, String dataset) {
        this.statements = statements;
        this.dataset = dataset;
    }

    /** Tells which records of other data sets are named but not loaded. */
    void notice(Problems notices) {
        statements.each(
                """
                select staged.line, staged.record, staged.dataset || ' ' || staged.key as value
                from staged_same_as staged
                where not exists (
                    select from record_key
                    where record_key.dataset = staged.dataset and record_key.key = staged.key)
                order by staged.line
                """,
                row ->
                        notices.add(
                                PackageTables.SAME_AS,
                                row.getLong("line"),
                                row.getString("record"),
                                "key",
                                row.getString("value"),
                                "a record of a data set that is loaded; until then they are two"));
    }

    /**
     * Joins the records that are in the database as two; answers whether there were any.
     *
     * @param problems hears of those who are beside each other at an event or in an agreement
     */
    boolean join(Problems problems) {
        Map<UUID, UUID> became = new HashMap<>();
        for (Pair pair : pairs()) {
            UUID old = became.getOrDefault(pair.old(), pair.old());
            UUID kept = became.getOrDefault(pair.kept(), pair.kept());
            if (areBeside(old, kept)) {
                problems.add(
                        pair.table(),
                        pair.line(),
                        pair.record(),
                        pair.table().primaryKey().getLast(),
                        pair.said(),
                        "a record that does not take part beside it");
            } else if (!old.equals(kept)) {
                join(pair.section(), old, kept);
                became.replaceAll((_, now) -> now.equals(old) ? kept : now);
                became.put(old, kept);
            }
        }
        for (String found : List.of("staged_same", "staged_mirrored")) {
            statements.run(
                    "update %1$s set id = redirect.new_id from redirect where redirect.old_id = %1$s.id"
                            .formatted(found));
        }
        return !became.isEmpty();
    }

    /** The first record that is named is the one that is kept. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        statements.each(
                """
                select staged_key.section, mine.id as old, staged_same.id as kept,
                    staged_key.line as place, 0 as turn,
                    'same-as' as said_in, staged_same.line, staged_same.record, staged_same.key as said
                from staged_same
                join staged_key on staged_key.key = staged_same.record
                join record_key mine on mine.dataset = ? and mine.key = staged_same.record
                    and mine.id <> staged_same.id
                union all
                select staged_key.section, other.id, staged_same.id,
                    staged_key.line, staged.line,
                    'same-as', staged.line, staged.record, staged.key
                from staged_same
                join staged_key on staged_key.key = staged_same.record
                join staged_same_as staged on staged.record = staged_same.record
                join record_key other on other.dataset = staged.dataset and other.key = staged.key
                    and other.id <> staged_same.id
                union all
                select staged_key.section, old.id, kept.id,
                    staged_key.line, 0,
                    'redirects', staged.line, staged.record, staged.old_id::text
                from staged_redirects staged
                join staged_key on staged_key.key = staged.record
                join fact old on old.id = staged.old_id
                left join record_key mine on mine.dataset = ? and mine.key = staged.record
                join fact kept on kept.id = coalesce(mine.id, staged_key.given) and kept.type = old.type
                where staged_key.section in ('officials', 'organizations')
                order by place, turn, line
                """,
                row ->
                        pairs.add(
                                new Pair(
                                        row.getString("section"),
                                        row.getObject("old", UUID.class),
                                        row.getObject("kept", UUID.class),
                                        PackageTables.find(row.getString("said_in")).orElseThrow(),
                                        row.getLong("line"),
                                        row.getString("record"),
                                        row.getString("said"))),
                dataset,
                dataset);
        return pairs;
    }

    private boolean areBeside(UUID old, UUID kept) {
        return !old.equals(kept)
                && statements.one(
                        Boolean.class,
                        """
                        select exists (
                            select from agreement_party one
                            join agreement_party other using (agreement_id)
                            where one.organization_id = ids.old and other.organization_id = ids.kept)
                          or exists (
                            select from meeting_party one
                            join meeting_party other using (meeting_id)
                            where one.organization_id = ids.old and other.organization_id = ids.kept)
                          or exists (
                            select from participant one
                            join participant other using (event_id)
                            where one.official_id = ids.old and other.official_id = ids.kept)
                        from (select ?::uuid as old, ?::uuid as kept) ids
                        """,
                        old,
                        kept);
    }

    private void join(String section, UUID old, UUID kept) {
        if (section.equals("officials")) {
            official(old, kept);
            names("official", old, kept);
            fact("official", old, kept);
        } else {
            organization(old, kept);
            names("organization", old, kept);
            fact("organization", old, kept);
        }
    }

    private void official(UUID old, UUID kept) {
        move("participant", "official_id", "event_id", old, kept);
        move("agreement_signatory", "official_id", "action_id", old, kept);
        move("tenure", "official_id", "id", old, kept);
    }

    private void organization(UUID old, UUID kept) {
        move("position", "organization_id", "id", old, kept);
        move("position_accreditation", "organization_id", "position_id", old, kept);
        move("meeting_party", "organization_id", "meeting_id", old, kept);
        move("participant", "for_organization_id", "event_id", old, kept);
        move("agreement_signatory", "for_organization_id", "action_id", old, kept);
        // In one statement: an action has to name a party of its agreement at its end.
        statements.run(
                """
                with party as (
                    update agreement_party set organization_id = ? where organization_id = ?
                    returning agreement_id as id),
                action as (
                    update agreement_action set party_organization_id = ? where party_organization_id = ?
                    returning id)
                insert into touched (id)
                select id from party union all select id from action
                """,
                kept,
                old,
                kept,
                old);
    }

    private void move(String table, String column, String record, UUID old, UUID kept) {
        Touched.note(
                statements,
                "update %1$s set %2$s = ? where %2$s = ? returning %3$s"
                        .formatted(table, column, record),
                kept,
                old);
    }

    /** The record that is kept gets the names of the other, as those of the data set it was of. */
    private void names(String table, UUID old, UUID kept) {
        statements.run(
                """
                delete from %1$s_name
                using %1$s_name known
                where %1$s_name.%1$s_id = ? and known.%1$s_id = ?
                  and (%1$s_name.name, %1$s_name.kind, %1$s_name.language, %1$s_name.script,
                        %1$s_name.period_edtf)
                    is not distinct from (known.name, known.kind, known.language, known.script,
                        known.period_edtf)
                """
                        .formatted(table),
                old,
                kept);
        statements.run(
                """
                with owner as (%2$s),
                moved as (
                    update %1$s_name
                    set %1$s_id = ?, dataset = coalesce(%1$s_name.dataset, owner.dataset)
                    from owner
                    where %1$s_id = ?)
                insert into %1$s_name (%1$s_id, name, kind, dataset)
                select ?, old.name, 'SPELLING', owner.dataset
                from %1$s old
                cross join owner
                join %1$s kept on kept.id = ?
                where old.id = ? and old.name <> kept.name
                  and not exists (
                    select from %1$s_name known
                    where known.%1$s_id in (old.id, kept.id) and known.name = old.name)
                """
                        .formatted(table, OWNER),
                dataset,
                old,
                PackageHeading.MIRROR,
                kept,
                old,
                kept,
                kept,
                old);
    }

    private void fact(String table, UUID old, UUID kept) {
        statements.run(
                """
                update citation
                set fact_id = ?, dataset = coalesce(citation.dataset, owner.dataset)
                from (%s) owner
                where citation.fact_id = ?
                """
                        .formatted(OWNER),
                kept,
                dataset,
                old,
                PackageHeading.MIRROR,
                old);
        statements.run("delete from %s where id = ?".formatted(table), old);
        statements.run("update redirect set new_id = ? where new_id = ?", kept, old);
        statements.run("insert into redirect (old_id, new_id) values (?, ?)", old, kept);
        // What this data set said is not compared: the next step adds it to the record that stays.
        statements.run(
                """
                update record_key
                set id = ?, is_joined = true, digest = case dataset when ? then '' else digest end
                where id = ?
                """,
                kept,
                dataset,
                old);
        statements.run("delete from fact where id = ?", old);
        statements.run("insert into touched (id) values (?)", kept);
    }
}
