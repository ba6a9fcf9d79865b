-- Whether two countries have diplomatic ties on a day follows from their milestones. The milestones of a
-- predecessor count only where the successor's own say "continued", and only as surely as that does.

drop function if exists diplomatic_status;

create function diplomatic_status(one uuid, other uuid, day date)
    returns table (status text, certainty text, alternative text, since_edtf text, since_earliest date,
        since_latest date, since_is_qualified boolean, milestone_id uuid)
    language sql stable parallel safe
as $$
    with recursive pair (low, high, is_certain) as (
        select least(one, other), greatest(one, other), true
        union
        select least(a.id, b.id), greatest(a.id, b.id), pair.is_certain and continued.certainty = 'CERTAIN'
        from pair
        join lateral (
            select milestone.by_country_id,
                point_certainty(milestone.date_earliest, milestone.date_latest, milestone.date_is_qualified, null,
                    coalesce(day, (now() at time zone 'UTC')::date)) as certainty
            from milestone
            where milestone.pair_low = pair.low and milestone.pair_high = pair.high
              and milestone.kind = 'CONTINUED' and milestone.retracted_at is null) continued
            on continued.certainty is not null
        cross join lateral (
            select pair.low as id
            union all
            select country_succession.predecessor_id
            from country_succession
            where country_succession.successor_id = pair.low
              and coalesce(continued.by_country_id = pair.low, true)) a
        cross join lateral (
            select pair.high as id
            union all
            select country_succession.predecessor_id
            from country_succession
            where country_succession.successor_id = pair.high
              and coalesce(continued.by_country_id = pair.high, true)) b
        where a.id <> b.id and (least(a.id, b.id), greatest(a.id, b.id)) <> (pair.low, pair.high)),
    turn as (
        select milestone.id, milestone.date_edtf, milestone.date_earliest, milestone.date_latest,
            milestone.date_is_qualified, milestone.date_asc,
            case milestone.kind when 'TIES_SUSPENDED' then 'SUSPENDED' when 'TIES_SEVERED' then 'SEVERED'
                else 'ESTABLISHED' end as status,
            -- Of two on the same day, the one that presupposes the other is the later one.
            case milestone.kind when 'TIES_ESTABLISHED' then 1 when 'TIES_SUSPENDED' then 2
                when 'TIES_SEVERED' then 3 else 4 end as step,
            case when certain.certainty = 'CERTAIN' and not counted.is_certain then 'POSSIBLE'
                else certain.certainty end as certainty
        from (select pair.low, pair.high, bool_or(pair.is_certain) as is_certain
            from pair group by pair.low, pair.high) counted
        join milestone on milestone.pair_low = counted.low and milestone.pair_high = counted.high
            and milestone.kind in ('TIES_ESTABLISHED', 'TIES_SUSPENDED', 'TIES_SEVERED', 'TIES_RESTORED')
            and milestone.retracted_at is null
        cross join lateral (
            select point_certainty(milestone.date_earliest, milestone.date_latest, milestone.date_is_qualified, null,
                coalesce(day, (now() at time zone 'UTC')::date)) as certainty) certain),
    last as (
        select turn.id, turn.date_edtf, turn.date_earliest, turn.date_latest, turn.date_is_qualified, turn.status
        from turn
        where turn.certainty = 'CERTAIN'
        order by turn.date_asc desc, turn.step desc, turn.id desc
        limit 1),
    -- The other answer, where another one can be the last.
    rival as (
        select turn.status
        from turn
        left join last on true
        where turn.certainty is not null
          and turn.status is distinct from last.status
          and (last.id is null or coalesce(turn.date_latest >= last.date_earliest, true))
        order by turn.date_asc desc, turn.step desc, turn.id desc
        limit 1),
    -- What was before any of them: no ties, if the first of all that is recorded is that they were established.
    before as (
        select case turn.step when 1 then 'NOT_ESTABLISHED' else 'UNKNOWN' end as status,
            case when turn.step = 1 and turn.date_is_qualified then turn.status end as alternative
        from turn
        order by turn.date_asc, turn.step, turn.id
        limit 1)
    select answer.status,
        case when answer.alternative is null then 'CERTAIN' else 'POSSIBLE' end,
        answer.alternative,
        last.date_edtf, last.date_earliest, last.date_latest, last.date_is_qualified,
        last.id
    from (values (1)) as always (one_row)
    left join last on true
    left join rival on true
    left join before on true
    cross join lateral (
        select coalesce(last.status, before.status, 'UNKNOWN') as status,
            case when last.id is null then coalesce(rival.status, before.alternative) else rival.status end
                as alternative) answer
$$;

comment on function diplomatic_status(uuid, uuid, date) is
    'Whether two countries have diplomatic ties on a day (null: today, UTC): the status by what is certainly past, the other one if what is possibly past or in another order is right, and the milestone that it rests on; one row.';
