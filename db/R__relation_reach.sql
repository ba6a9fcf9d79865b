-- A country's rows do not end with its name: who asks for Russia may want the Soviet Union's rows joined.

drop function if exists relation_official, relation_reach, country_lineage;

create function country_lineage(of_country uuid) returns table (country_id uuid)
    language sql stable parallel safe rows 2
as $$
    with recursive lineage (country_id) as (
        select of_country
        union
        select country_succession.predecessor_id
        from lineage
        join country_succession on country_succession.successor_id = lineage.country_id)
    select lineage.country_id from lineage
$$;

comment on function country_lineage(uuid) is 'A country and all that it came from, directly or not.';

create function relation_reach(low uuid, high uuid)
    returns table (pair_low uuid, pair_high uuid, is_own boolean)
    language sql stable parallel safe rows 4
as $$
    select distinct least(one.country_id, other.country_id), greatest(one.country_id, other.country_id),
        (one.country_id, other.country_id) = (low, high)
    from country_lineage(low) one
    cross join country_lineage(high) other
    where one.country_id <> other.country_id
$$;

comment on function relation_reach(uuid, uuid) is
    'A pair of countries, and the pairs of those that the two came from.';

create function relation_official(low uuid, high uuid, with_predecessors boolean)
    returns table (official_id uuid, sort_name text, participations integer, first_edtf text, last_edtf text,
        first_asc bigint, first_desc bigint, last_asc bigint, last_desc bigint)
    language sql stable parallel safe
as $$
    with reach as (
        select low as pair_low, high as pair_high
        union
        select relation_reach.pair_low, relation_reach.pair_high
        from relation_reach(low, high)
        where with_predecessors),
    -- Somebody who is told twice of one event took part once; so did who was there for two countries.
    participation as (
        select participant.official_id, visit.id as event_id,
            nullif(split_part(visit.period_edtf, '/', 1), '') as date_edtf, visit.start_asc as date_asc,
            visit.start_desc as date_desc
        from reach
        join visit on visit.pair_low = reach.pair_low and visit.pair_high = reach.pair_high
        join participant on participant.event_id = visit.id
        where visit.retracted_at is null and participant.official_id is not null
        union
        select participant.official_id, meeting.id, meeting.date_edtf, meeting.date_asc, meeting.date_desc
        from reach
        join meeting_pair on meeting_pair.pair_low = reach.pair_low and meeting_pair.pair_high = reach.pair_high
        join meeting on meeting.id = meeting_pair.meeting_id
        join participant on participant.event_id = meeting.id
        where meeting.retracted_at is null and participant.official_id is not null),
    counted as (
        select participation.official_id, count(*)::integer as participations,
            (array_agg(participation.date_edtf order by participation.date_asc, participation.event_id)
                    filter (where participation.date_edtf is not null))[1]
                as first_edtf,
            (array_agg(participation.date_edtf order by participation.date_desc desc, participation.event_id desc)
                    filter (where participation.date_edtf is not null))[1]
                as last_edtf,
            min(participation.date_asc) as first_asc,
            max(participation.date_desc) as last_desc
        from participation
        group by participation.official_id)
    select counted.official_id, official.sort_name_folded, counted.participations, counted.first_edtf,
        counted.last_edtf,
        counted.first_asc,
        case counted.first_asc when 9223372036854775807 then -9223372036854775807 else counted.first_asc end,
        case counted.last_desc when -9223372036854775807 then 9223372036854775807 else counted.last_desc end,
        counted.last_desc
    from counted
    join official on official.id = counted.official_id and official.retracted_at is null
$$;

comment on function relation_official(uuid, uuid, boolean) is
    'Who took part in visits and meetings between two countries, or also between those that they came from: how often, and when first and last, with the numbers to sort them by in either direction.';
