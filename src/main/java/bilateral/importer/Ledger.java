package bilateral.importer;

import bilateral.datapackage.PackageHeading;

import org.jspecify.annotations.Nullable;

/** Keeps what is known of the data sets: their names, what their keys became, when they changed. */
final class Ledger {

    private final Statements statements;
    private final PackageHeading heading;

    Ledger(Statements statements, PackageHeading heading) {
        this.statements = statements;
        this.heading = heading;
    }

    /**
     * Waits until no other load is under way, and takes the moment at which this one writes: after
     * that of every load before it, so that who asks what changed since misses nothing.
     */
    void begin() {
        statements.list(Long.class, "select revision from dataset where id = 1 for update");
        statements.run(
                """
                create temporary table staged_moment on commit drop as
                select greatest(clock_timestamp(), changed_at + interval '1 microsecond') as moment
                from dataset
                """);
    }

    /** Keeps what each key became, and what it said. */
    void keys() {
        statements.run(
                """
                insert into record_key (dataset, key, id, digest, is_joined)
                select ?, key, id, digest, state = 'JOINED'
                from staged_record
                where state <> 'UNCHANGED'
                on conflict (dataset, key) do update set
                    id = excluded.id, digest = excluded.digest, is_joined = excluded.is_joined
                """,
                heading.name());
        // What is no longer said of a record here others may say too, who said it second: they are
        // looked at again at their next load.
        statements.run(
                """
                update record_key
                set digest = 'changed'
                where is_joined and dataset <> ? and digest <> ''
                  and id in (
                    select id from staged_record
                    where state = 'CHANGED' and section in ('countries', 'organizations', 'officials'))
                """,
                heading.name());
        // The id that a record has elsewhere leads to the one that it has here.
        statements.run(
                """
                insert into redirect (old_id, new_id)
                select record.given, record.id
                from staged_record record
                where record.state <> 'UNCHANGED' and record.given <> record.id
                  and record.section not in ('sources', 'trips')
                  and not exists (select from fact where fact.id = record.given)
                on conflict (old_id) do nothing
                """);
    }

    /** Keeps the heading; answers whether it says anything new. */
    boolean heading() {
        return heading(heading.name(), heading.title(), heading.licence(), heading.description());
    }

    private boolean heading(
            String name, String title, @Nullable String licence, @Nullable String note) {
        return statements.run(
                        """
                        insert into dataset_part (name, title, licence, note)
                        values (?, ?, cast(? as text), cast(? as text))
                        on conflict (name) do update set
                            title = excluded.title, licence = excluded.licence, note = excluded.note
                        where (dataset_part.title, dataset_part.licence, dataset_part.note)
                            is distinct from (excluded.title, excluded.licence, excluded.note)
                        """,
                        name,
                        title,
                        licence,
                        note)
                > 0;
    }

    /**
     * Keeps what a mirror tells of the data sets in it; answers whether any of it is new.
     *
     * <p>A record that was here before, from a data set that is loaded here too, is as that one was
     * loaded here; so its heading and keys stay as they are.
     */
    boolean mirror() {
        statements.run(
                """
                create temporary table own_dataset on commit drop as
                select distinct own.dataset as name
                from record_key joined
                join record_key own on own.id = joined.id and own.dataset <> joined.dataset
                where joined.dataset = ? and joined.is_joined
                """,
                heading.name());
        int parts =
                statements.run(
                        """
                        insert into dataset_part (name, title, licence, note)
                        select name, title, licence, note from staged_datasets
                        on conflict (name) do update set
                            title = excluded.title, licence = excluded.licence, note = excluded.note
                        where (dataset_part.title, dataset_part.licence, dataset_part.note)
                            is distinct from (excluded.title, excluded.licence, excluded.note)
                          and dataset_part.name not in (select name from own_dataset)
                        """);
        int keys =
                statements.run(
                        """
                        insert into record_key (dataset, key, id, digest, is_joined)
                        select staged.dataset, staged.key, record.id, coalesce(staged.digest, ''),
                            staged.is_joined
                        from staged_record_keys staged
                        join staged_record record on record.key = staged.record
                        on conflict (dataset, key) do update set
                            id = excluded.id, digest = excluded.digest, is_joined = excluded.is_joined
                        where (record_key.id, record_key.digest, record_key.is_joined)
                            is distinct from (excluded.id, excluded.digest, excluded.is_joined)
                          and record_key.dataset not in (select name from own_dataset)
                        """);
        int redirects =
                statements.run(
                        """
                        insert into redirect (old_id, new_id, merged_at)
                        select staged.old_id, record.id, staged.merged_at
                        from staged_redirects staged
                        join staged_record record on record.key = staged.record
                        where staged.old_id <> record.id
                          and not exists (select from fact where fact.id = staged.old_id)
                        on conflict (old_id) do nothing
                        """);
        return parts + keys + redirects > 0;
    }

    /** Counts this load as one that wrote; answers the revision. */
    long count() {
        statements.run(
                """
                update dataset
                set revision = revision + 1, changed_at = moment.moment
                from staged_moment moment
                where id = 1
                """);
        return statements.one(Long.class, "select revision from dataset where id = 1");
    }
}
