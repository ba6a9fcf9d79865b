-- Whether two countries have diplomatic ties on a day follows from their milestones. The milestones of a
-- predecessor count only where the successor's own say "continued", only as surely as that does, and only
-- those from before: afterwards the predecessor, where there still is one, has relations of its own.

drop function if exists diplomatic_status;

create function diplomatic_status(one uuid, other uuid, day date)
    returns table (status text, certainty text, alternative text, since_edtf text, since_earliest date,
        since_latest date, since_is_qualified boolean, milestone_id uuid)
    language sql stable parallel safe
as $$
    -- Each pair whose milestones count, and the days before which they do: of the pair itself there is no
    -- end to that, of a predecessor they are those of the first continuation on the way to it.
    with recursive pair (low, high, is_certain, until_earliest, until_latest) as (
        select least(one, other), greatest(one, other), true, date 'infinity', date 'infinity'
        union
        select least(a.id, b.id), greatest(a.id, b.id), pair.is_certain and continued.certainty = 'CERTAIN',
            least(pair.until_earliest, coalesce(continued.date_earliest, '-infinity')),
            least(pair.until_latest, coalesce(continued.date_latest, 'infinity'))
        from pair
        join lateral (
            select milestone.by_country_id, milestone.date_earliest, milestone.date_latest,
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
    -- What counts at all, once each: surely on one way to it, or on none.
    counted as (
        select milestone.id, bool_or(pair.is_certain
            and (pair.until_earliest = 'infinity'
                or not milestone.date_is_qualified and coalesce(milestone.date_latest <= pair.until_earliest, false)))
            as is_certain
        from pair
        join milestone on milestone.pair_low = pair.low and milestone.pair_high = pair.high
            and milestone.kind in ('TIES_ESTABLISHED', 'TIES_SUSPENDED', 'TIES_SEVERED', 'TIES_RESTORED')
            and milestone.retracted_at is null
            and coalesce(milestone.date_earliest <= pair.until_latest, true)
        group by milestone.id),
    turn as (
        select milestone.id, milestone.date_edtf, milestone.date_earliest, milestone.date_latest,
            milestone.date_is_qualified, milestone.date_asc, counted.is_certain,
            case milestone.kind when 'TIES_SUSPENDED' then 'SUSPENDED' when 'TIES_SEVERED' then 'SEVERED'
                else 'ESTABLISHED' end as status,
            -- Of two on the same day, the one that presupposes the other is the later one.
            case milestone.kind when 'TIES_ESTABLISHED' then 1 when 'TIES_SUSPENDED' then 2
                when 'TIES_SEVERED' then 3 else 4 end as step,
            case when certain.certainty = 'CERTAIN' and not counted.is_certain then 'POSSIBLE'
                else certain.certainty end as certainty
        from counted
        join milestone on milestone.id = counted.id
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
    -- What was before any of them: no ties, if the first of all that surely counts is that they were established.
    before as (
        select case turn.step when 1 then 'NOT_ESTABLISHED' else 'UNKNOWN' end as status,
            case when turn.step = 1 and turn.date_is_qualified then turn.status end as alternative
        from turn
        where turn.is_certain
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
