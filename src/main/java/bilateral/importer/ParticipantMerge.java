package bilateral.importer;

import bilateral.datapackage.PackageTables;

/**
 * Writes who took part in visits and meetings, and in which offices.
 *
 * <p>Whoever is among the participants of an event already (the same official, offices and
 * description) keeps the id, unless the package gives it to another one there.
 */
final class ParticipantMerge {

    private final Statements statements;

    ParticipantMerge(Statements statements) {
        this.statements = statements;
    }

    void write() {
        keep();
        stage();
        clear();
        statements.run(
                """
                update participant
                set ordinal = staged.ordinal, rank = staged.rank, for_country_id = staged.for_country_id,
                    for_organization_id = staged.for_organization_id, side = staged.side, role = staged.role
                from staged_participant staged
                where staged.is_kept and participant.id = staged.id
                """);
        statements.runBatches(
                PackageTables.PARTICIPANTS,
                """
                insert into participant (id, event_id, event_type, ordinal, official_id, description, rank,
                    for_country_id, for_organization_id, side, role, has_position)
                select id, event_id, event_type, ordinal, official_id, description, rank,
                    for_country_id, for_organization_id, side, role, has_position
                from staged_participant
                where not is_kept and batch = ?
                """,
                """
                insert into participant_position (participant_id, ordinal, position_id)
                select participant.id, staged.ordinal, position.id
                from staged_participant_positions staged
                join staged_record record
                    on record.key = staged.event and record.state in ('ADDED', 'CHANGED')
                join staged_participant participant
                    on participant.event_id = record.id and participant.ordinal = staged.participant
                join staged_record position
                    on position.key = staged.position and position.section = 'positions'
                where not participant.is_kept and participant.batch = ?
                """);
    }

    /** Finds, in the events that say something else, who was there before. */
    private void keep() {
        statements.run(
                """
                create temporary table kept_participant on commit drop as
                with known as (
                    select participant.id, participant.event_id, participant.official_id,
                        participant.description, offices.positions, given.id as given,
                        row_number() over (
                            partition by participant.event_id, participant.official_id,
                                participant.description, offices.positions, given.id
                            order by participant.ordinal) as place
                    from staged_record record
                    join participant on participant.event_id = record.id
                    left join (
                        select participant_id, array_agg(position_id order by ordinal) as positions
                        from participant_position
                        where participant_id in (
                            select participant.id
                            from participant
                            join staged_record changed
                                on changed.id = participant.event_id and changed.state = 'CHANGED')
                        group by participant_id) offices
                        on offices.participant_id = participant.id
                    left join staged_participants given on given.id = participant.id
                    where record.state = 'CHANGED'),
                wanted as (
                    select record.id as event_id, staged.ordinal, official.id as official_id,
                        staged.description, offices.positions, taken.id as given,
                        row_number() over (
                            partition by record.id, official.id, staged.description, offices.positions,
                                taken.id
                            order by staged.ordinal) as place
                    from staged_record record
                    join staged_participants staged on staged.event = record.key
                    left join staged_record official on official.key = staged.official
                    left join (
                        select changed.key as event, told.participant,
                            array_agg(position.id order by told.ordinal) as positions
                        from staged_participant_positions told
                        join staged_record changed on changed.key = told.event and changed.state = 'CHANGED'
                        join staged_record position on position.key = told.position
                        group by changed.key, told.participant) offices
                        on offices.event = staged.event and offices.participant = staged.ordinal
                    left join participant taken on taken.id = staged.id
                    where record.state = 'CHANGED')
                select wanted.event_id, wanted.ordinal, known.id
                from wanted
                join known on known.event_id = wanted.event_id and known.place = wanted.place
                    and (known.official_id, known.description, known.positions, known.given)
                        is not distinct from (wanted.official_id, wanted.description, wanted.positions,
                            wanted.given)
                """);
    }

    private void stage() {
        statements.run(
                """
                create temporary table staged_participant on commit drop as
                select coalesce(kept.id, staged.id, uuidv7()) as id, kept.id is not null as is_kept,
                    record.id as event_id, record.batch,
                    (case record.section when 'visits' then 'VISIT' else 'MEETING' end)::fact_type
                        as event_type,
                    staged.ordinal, official.id as official_id, staged.description, staged.rank,
                    for_country.id as for_country_id, for_organization.id as for_organization_id,
                    staged.side, staged.role, offices.event is not null as has_position
                from staged_participants staged
                join staged_record record
                    on record.key = staged.event and record.state in ('ADDED', 'CHANGED')
                left join staged_record official
                    on official.key = staged.official and official.section = 'officials'
                left join staged_record for_country
                    on for_country.key = staged."forCountry" and for_country.section = 'countries'
                left join staged_record for_organization
                    on for_organization.key = staged."forOrganization"
                    and for_organization.section = 'organizations'
                left join kept_participant kept
                    on kept.event_id = record.id and kept.ordinal = staged.ordinal
                left join staged_participant_positions offices
                    on offices.event = staged.event and offices.participant = staged.ordinal
                    and offices.ordinal = 1
                """);
        statements.run("analyze staged_participant");
    }

    /**
     * Takes away who is no longer there, and puts the others behind the list: its places are free.
     */
    private void clear() {
        statements.run(
                """
                delete from participant_position
                using participant, staged_record record
                where participant_position.participant_id = participant.id
                  and participant.event_id = record.id and record.state = 'CHANGED'
                  and not exists (select from kept_participant where kept_participant.id = participant.id)
                """);
        statements.run(
                """
                delete from participant
                using staged_record record
                where participant.event_id = record.id and record.state = 'CHANGED'
                  and not exists (select from kept_participant where kept_participant.id = participant.id)
                """);
        statements.run(
                """
                update participant
                set ordinal = participant.ordinal + 16384
                from kept_participant
                where participant.id = kept_participant.id
                """);
    }
}
