package bilateral.importer;

import bilateral.datapackage.PackageTables;

import java.util.List;
import java.util.UUID;

/**
 * Makes one record of two that a package says are the same.
 *
 * <p>Everything that names the one names the other from then on; its citations and names go there
 * too, and its id leads there. Only what {@code same-as} says is joined, and nothing parts it
 * again.
 */
final class SameRecords {

    private record Pair(String section, UUID old, UUID kept) {}

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
                                PackageTables.SAME_AS.file(),
                                row.getLong("line"),
                                row.getString("record"),
                                "key",
                                row.getString("value"),
                                "a record of a data set that is loaded; until then they are two"));
    }

    /** Joins the records that are in the database as two. */
    void join() {
        List<Pair> pairs = new java.util.ArrayList<>();
        statements.each(
                """
                select staged_key.section, mine.id as old, other.id as kept
                from staged_same
                join staged_key on staged_key.key = staged_same.record
                join record_key mine on mine.dataset = ? and mine.key = staged_same.record
                join record_key other on other.dataset = staged_same.dataset and other.key = staged_same.key
                where mine.id <> other.id
                order by staged_key.line
                """,
                row ->
                        pairs.add(
                                new Pair(
                                        row.getString("section"),
                                        row.getObject("old", UUID.class),
                                        row.getObject("kept", UUID.class))),
                dataset);
        for (Pair pair : pairs) {
            if (pair.section().equals("officials")) {
                official(pair.old(), pair.kept());
            } else {
                organization(pair.old(), pair.kept());
            }
        }
    }

    private void official(UUID old, UUID kept) {
        // Where both took part, the one that goes stays as it was described: nobody is there twice.
        statements.run(
                """
                update participant
                set official_id = null, description = coalesce(description, official.name)
                from official
                where participant.official_id = ? and official.id = participant.official_id
                  and exists (
                    select from participant other
                    where other.event_id = participant.event_id and other.official_id = ?)
                """,
                old,
                kept);
        statements.run("update participant set official_id = ? where official_id = ?", kept, old);
        statements.run(
                "update agreement_signatory set official_id = ? where official_id = ?", kept, old);
        statements.run(
                """
                update tenure
                set official_id = ?, revision = revision + 1, updated_at = moment.moment
                from staged_moment moment
                where official_id = ?
                """,
                kept,
                old);
        names("official", old, kept);
        fact("official", old, kept);
    }

    private void organization(UUID old, UUID kept) {
        for (String table : List.of("position", "position_accreditation", "meeting_party")) {
            statements.run(
                    "update %s set organization_id = ? where organization_id = ?".formatted(table),
                    kept,
                    old);
        }
        for (String table : List.of("participant", "agreement_signatory")) {
            statements.run(
                    "update %s set for_organization_id = ? where for_organization_id = ?"
                            .formatted(table),
                    kept,
                    old);
        }
        // In one statement: an action has to name a party of its agreement at its end.
        statements.run(
                """
                with party as (
                    update agreement_party set organization_id = ? where organization_id = ?)
                update agreement_action set party_organization_id = ? where party_organization_id = ?
                """,
                kept,
                old,
                kept,
                old);
        names("organization", old, kept);
        fact("organization", old, kept);
    }

    private void names(String table, UUID old, UUID kept) {
        statements.run(
                """
                update %1$s_name
                set %1$s_id = ?, dataset = coalesce(dataset, ?)
                where %1$s_id = ?
                """
                        .formatted(table),
                kept,
                dataset,
                old);
    }

    private void fact(String table, UUID old, UUID kept) {
        statements.run("update citation set fact_id = ? where fact_id = ?", kept, old);
        statements.run("delete from %s where id = ?".formatted(table), old);
        statements.run("update redirect set new_id = ? where new_id = ?", kept, old);
        statements.run("insert into redirect (old_id, new_id) values (?, ?)", old, kept);
        // What it said is compared no more: the next step adds it to the record that is kept.
        statements.run(
                "update record_key set id = ?, is_joined = true, digest = '' where id = ?",
                kept,
                old);
        statements.run("delete from fact where id = ?", old);
        statements.run(
                """
                update %s
                set revision = revision + 1, updated_at = moment.moment
                from staged_moment moment
                where id = ?
                """
                        .formatted(table),
                kept);
    }
}
