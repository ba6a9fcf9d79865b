-- Where an agreement stands on a day follows from its actions and is never stored. Dates are fuzzy, so the
-- actions are read in five ways, and the answer is certain when all five agree:
--   1  what is certainly past by then counts: this one is the answer
--   2  what is possibly past counts too
--   3  the same without what would lift a suspension or bind a party, where that is only possible
--   4  as 1, and a suspension is over only if it was certainly resumed after it
--   5  as 1, and a suspension is over if it was possibly resumed after it
-- No other choice among the possible actions has an answer that none of these has: apart from what is
-- lifted, more actions only ever lead further up the list that the answer is taken from.

drop function if exists agreement_step, agreement_reading, agreement_standing, agreement_status,
    agreement_status_between, agreement_party_status;

create function agreement_step(of_agreement uuid, day date)
    returns table (reading integer, ordinal smallint, state text, counted_from bigint, action_id uuid)
    language sql stable parallel safe
as $$
    with step as (
        select agreement_action.id,
            coalesce(party.ordinal, 0::smallint) as ordinal,
            case
                when agreement_action.kind in ('TERMINATED', 'EXPIRED', 'DENOUNCED', 'WITHDRAWN') then 'TERMINATED'
                when agreement_action.kind = 'ENTERED_INTO_FORCE' then 'IN_FORCE'
                when agreement_action.kind in ('RATIFIED', 'ACCEPTED', 'APPROVED', 'ACCEDED', 'SUCCEEDED')
                    then 'CONSENTED'
                else agreement_action.kind
            end as state,
            counts.earliest,
            counts.latest,
            date_order(counts.earliest, counts.latest, 9223372036854775807) as counted_from,
            counts.certainty
        from agreement_action
        left join agreement_party party
            on party.agreement_id = agreement_action.agreement_id
            and (party.country_id = agreement_action.party_country_id
                or party.organization_id = agreement_action.party_organization_id)
        cross join lateral (
            select case when effective_edtf is null then date_earliest else effective_earliest end as earliest,
                case when effective_edtf is null then date_latest else effective_latest end as latest,
                case when effective_edtf is null then date_is_qualified else effective_is_qualified end as is_qualified
            ) dated
        cross join lateral (
            select dated.earliest, dated.latest,
                point_certainty(dated.earliest, dated.latest, dated.is_qualified, null,
                    coalesce(day, (now() at time zone 'UTC')::date)) as certainty
            ) counts
        where agreement_action.agreement_id = of_agreement
          and agreement_action.retracted_at is null
          and counts.certainty is not null)
    select reading.number, step.ordinal, step.state, step.counted_from, step.id
    from (values (1, false, false, 'BY_ORDER'), (2, true, true, 'BY_ORDER'), (3, true, false, 'CERTAINLY'),
            (4, false, false, 'CERTAINLY'), (5, false, false, 'POSSIBLY'))
        as reading (number, takes_possible, takes_possible_lift, is_lifted)
    join step on step.certainty = 'CERTAIN'
        or reading.takes_possible
            and (reading.takes_possible_lift or step.state not in ('RESUMED', 'IN_FORCE', 'CONSENTED'))
    where not (step.state = 'SUSPENDED' and exists (
            select from step lift
            where lift.state = 'RESUMED'
              and lift.ordinal in (0, step.ordinal)
              and (lift.certainty = 'CERTAIN' or reading.takes_possible_lift)
              and case reading.is_lifted
                    when 'BY_ORDER' then lift.counted_from >= step.counted_from
                    when 'CERTAINLY' then coalesce(lift.earliest >= step.latest, false)
                    else coalesce(lift.latest >= step.earliest, true)
                end))
      -- A party that left can come back; one date that may be both is the leaving.
      and not (step.state = 'TERMINATED' and step.ordinal > 0 and exists (
            select from step lift
            where lift.state in ('IN_FORCE', 'CONSENTED')
              and lift.ordinal = step.ordinal
              and (lift.certainty = 'CERTAIN' or reading.takes_possible_lift)
              and lift.earliest > step.latest))
$$;

comment on function agreement_step(uuid, date) is
    'What counts of an agreement''s actions on a day (null: today, UTC) in each of the five readings: ordinal of the one party, 0 for all, and what follows from the action.';

create function agreement_reading(of_agreement uuid, day date)
    returns table (reading integer, ordinal smallint, is_party boolean, country_id uuid, is_told boolean,
        has_left boolean, is_suspended boolean, is_bound boolean, is_applying boolean, has_signed boolean,
        has_adopted boolean, has_agreed boolean, all_ended boolean, all_suspended boolean, all_in_force boolean)
    language sql stable parallel safe
as $$
    select own.reading, own.ordinal, own.is_party, own.country_id,
        own.is_told or bool_or(own.is_told and own.ordinal = 0) over whole,
        own.has_left,
        own.is_suspended,
        own.ordinal > 0 and not own.has_left and not own.is_suspended
            and (own.has_consented or own.has_entered
                or bool_or(own.has_consented and own.ordinal = 0) over whole
                or bool_or(own.has_entered and own.ordinal = 0) over whole
                    and count(*) filter (where own.is_party) over whole = 2),
        not own.has_left and own.is_applying,
        not own.has_left and own.has_signed,
        not own.has_left and own.has_adopted,
        not own.has_left and own.has_agreed,
        bool_or(own.has_left and own.ordinal = 0) over whole
            or count(*) filter (where own.is_party and own.has_left) over whole > 0
                and count(*) filter (where own.is_party and not own.has_left) over whole < 2,
        bool_or(own.is_suspended and own.ordinal = 0) over whole
            or count(*) filter (where own.is_party and own.is_suspended) over whole > 0
                and count(*) filter (where own.is_party and not own.has_left and not own.is_suspended) over whole < 2,
        bool_or(own.has_entered and own.ordinal = 0) over whole
            or count(*) filter (where own.is_party and own.has_entered and not own.has_left) over whole >= 2
    from (
        select reading.number as reading, subject.ordinal, subject.is_party, subject.country_id,
            count(step.state) > 0 as is_told,
            coalesce(bool_or(step.state = 'TERMINATED'), false) as has_left,
            coalesce(bool_or(step.state = 'SUSPENDED'), false) as is_suspended,
            coalesce(bool_or(step.state = 'CONSENTED'), false) as has_consented,
            coalesce(bool_or(step.state = 'IN_FORCE'), false) as has_entered,
            coalesce(bool_or(step.state = 'PROVISIONALLY_APPLIED'), false) as is_applying,
            coalesce(bool_or(step.state = 'SIGNED'), false) as has_signed,
            coalesce(bool_or(step.state = 'ADOPTED'), false) as has_adopted,
            coalesce(bool_or(step.state = 'AGREED'), false) as has_agreed
        from generate_series(1, 5) as reading (number)
        cross join (
            select 0::smallint as ordinal, false as is_party, null::uuid as country_id
            union all
            select agreement_party.ordinal, agreement_party.role = 'PARTY', agreement_party.country_id
            from agreement_party
            where agreement_party.agreement_id = of_agreement) subject
        left join agreement_step(of_agreement, day) step
            on step.reading = reading.number and step.ordinal = subject.ordinal
        group by reading.number, subject.ordinal, subject.is_party, subject.country_id) own
    window whole as (partition by own.reading)
$$;

comment on function agreement_reading(uuid, date) is
    'What each of the five readings says on a day (null: today, UTC) of each party, and under ordinal 0 of all; the last three columns are of the agreement as a whole.';

create function agreement_standing(of_agreement uuid, day date, low uuid, high uuid)
    returns table (status text, certainty text, alternative text, since_edtf text, since_earliest date,
        since_latest date, since_is_qualified boolean, action_id uuid)
    language sql stable parallel safe
as $$
    with party as (
        select agreement_party.ordinal,
            agreement_party.role = 'PARTY' as is_party,
            case when low is null then agreement_party.role = 'PARTY'
                else agreement_party.country_id in (low, high) end as is_asked
        from agreement_party
        where agreement_party.agreement_id = of_agreement),
    judged as (
        select counted.reading,
            counted.parties,
            counted.parties - counted.left as remaining,
            case
                when counted.all_ended or counted.left > 0 and counted.parties - counted.left < 2 then 'TERMINATED'
                when counted.all_suspended
                    or counted.suspended > 0 and counted.parties - counted.left - counted.suspended < 2
                    then 'SUSPENDED'
                when counted.all_in_force and (low is null or counted.bound = 2) then 'IN_FORCE'
                when counted.all_applying or counted.applying >= 2 then 'PROVISIONALLY_APPLIED'
                when counted.all_signed or counted.signed >= 2 then 'SIGNED'
                when counted.all_adopted or counted.adopted >= 2 then 'ADOPTED'
                when counted.all_agreed or counted.agreed >= 2 then 'AGREED'
                else 'UNKNOWN'
            end as status
        from (
            select subject.reading,
                bool_or(subject.all_ended) as all_ended,
                bool_or(subject.all_suspended) as all_suspended,
                bool_or(subject.all_in_force) as all_in_force,
                bool_or(subject.is_applying) filter (where subject.ordinal = 0) as all_applying,
                bool_or(subject.has_signed) filter (where subject.ordinal = 0) as all_signed,
                bool_or(subject.has_adopted) filter (where subject.ordinal = 0) as all_adopted,
                bool_or(subject.has_agreed) filter (where subject.ordinal = 0) as all_agreed,
                count(*) filter (where party.is_asked) as parties,
                count(*) filter (where party.is_asked and subject.has_left) as left,
                count(*) filter (where party.is_asked and subject.is_suspended and not subject.has_left) as suspended,
                count(*) filter (where party.is_asked and subject.is_bound) as bound,
                count(*) filter (where party.is_asked and subject.is_applying) as applying,
                count(*) filter (where party.is_asked and subject.has_signed) as signed,
                count(*) filter (where party.is_asked and subject.has_adopted) as adopted,
                count(*) filter (where party.is_asked and subject.has_agreed) as agreed
            from agreement_reading(of_agreement, day) subject
            left join party on party.ordinal = subject.ordinal
            group by subject.reading) counted),
    answer as (
        select judged.status, judged.parties, judged.remaining,
            (select other.status from judged other
                where other.status <> judged.status order by other.reading limit 1) as alternative
        from judged
        where judged.reading = 1 and (low is null or judged.parties = 2)),
    -- The first action of each party and of all towards each state, and which in turn that party was.
    first_step as (
        select first.ordinal, first.state, first.counted_from, first.action_id, first.is_asked,
            row_number() over (partition by first.state, first.ordinal = 0, first.is_asked
                order by first.counted_from, first.action_id) as turn,
            row_number() over (partition by first.state, first.ordinal = 0, first.is_party
                order by first.counted_from, first.action_id) as turn_of_all
        from (
            select distinct on (step.state, step.ordinal) step.state, step.ordinal, step.counted_from, step.action_id,
                party.is_asked, party.is_party
            from agreement_step(of_agreement, day) step
            left join party on party.ordinal = step.ordinal
            where step.reading = 1
            order by step.state, step.ordinal, step.counted_from, step.action_id) first)
    select answer.status,
        case when answer.alternative is null then 'CERTAIN' else 'POSSIBLE' end,
        answer.alternative,
        case when agreement_action.effective_edtf is null then agreement_action.date_edtf
            else agreement_action.effective_edtf end,
        case when agreement_action.effective_edtf is null then agreement_action.date_earliest
            else agreement_action.effective_earliest end,
        case when agreement_action.effective_edtf is null then agreement_action.date_latest
            else agreement_action.effective_latest end,
        case when agreement_action.effective_edtf is null then agreement_action.date_is_qualified
            else agreement_action.effective_is_qualified end,
        agreement_action.id
    from answer
    left join lateral (
        select since.action_id
        from (
            (select first_step.action_id, first_step.counted_from
                from first_step
                where first_step.state = answer.status
                  and (first_step.ordinal = 0
                    or answer.status = 'IN_FORCE' and first_step.turn_of_all = 2
                    or answer.status <> 'IN_FORCE' and first_step.is_asked and first_step.turn = case answer.status
                        when 'TERMINATED' then greatest(answer.parties - 1, 1)
                        when 'SUSPENDED' then greatest(answer.remaining - 1, 1)
                        else 2 end)
                order by first_step.counted_from, first_step.action_id
                limit 1)
            union all
            -- Between two it is not in force before both are bound.
            (select distinct on (first_step.ordinal) first_step.action_id, first_step.counted_from
                from first_step
                where answer.status = 'IN_FORCE' and low is not null and first_step.is_asked
                  and first_step.state in ('IN_FORCE', 'CONSENTED')
                order by first_step.ordinal, first_step.counted_from, first_step.action_id)) since
        order by since.counted_from desc, since.action_id
        limit 1) since on true
    left join agreement_action on agreement_action.id = since.action_id
$$;

comment on function agreement_standing(uuid, date, uuid, uuid) is
    'Where an agreement stands on a day (null: today, UTC), as a whole or, where two countries are given, between them; no row when they are not both in it.';

create function agreement_status(of_agreement uuid, day date)
    returns table (status text, certainty text, alternative text, since_edtf text, since_earliest date,
        since_latest date, since_is_qualified boolean, action_id uuid)
    language sql stable parallel safe
as $$
    select standing.status, standing.certainty, standing.alternative, standing.since_edtf, standing.since_earliest,
        standing.since_latest, standing.since_is_qualified, standing.action_id
    from agreement_standing(of_agreement, day, null, null) standing
$$;

comment on function agreement_status(uuid, date) is
    'Where an agreement as a whole stands on a day (null: today, UTC): the status by what is certainly past, the other one if what is possibly past counts too, and since when; one row.';

create function agreement_status_between(of_agreement uuid, day date, one uuid, other uuid)
    returns table (status text, certainty text, alternative text, since_edtf text, since_earliest date,
        since_latest date, since_is_qualified boolean, action_id uuid)
    language sql stable parallel safe
as $$
    select standing.status, standing.certainty, standing.alternative, standing.since_edtf, standing.since_earliest,
        standing.since_latest, standing.since_is_qualified, standing.action_id
    from agreement_standing(of_agreement, day, one, other) standing
$$;

comment on function agreement_status_between(uuid, date, uuid, uuid) is
    'Where an agreement stands on a day (null: today, UTC) between two countries, in force only if both are bound; no row when they are not both in it.';

create function agreement_party_status(of_agreement uuid, day date)
    returns table (ordinal smallint, status text, certainty text, alternative text, since_edtf text,
        since_earliest date, since_latest date, since_is_qualified boolean, action_id uuid)
    language sql stable parallel safe
as $$
    with judged as (
        select subject.ordinal, subject.reading,
            case
                when subject.is_bound and subject.all_in_force and not subject.all_suspended and not subject.all_ended
                    then 'BOUND'
                when subject.is_told then 'NOT_BOUND'
                else 'UNKNOWN'
            end as status
        from agreement_reading(of_agreement, day) subject
        where subject.ordinal > 0),
    answer as (
        select judged.ordinal, judged.status,
            (select other.status from judged other
                where other.ordinal = judged.ordinal and other.status <> judged.status
                order by other.reading limit 1) as alternative
        from judged
        where judged.reading = 1),
    step as (
        select step.ordinal, step.state, step.counted_from, step.action_id
        from agreement_step(of_agreement, day) step
        where step.reading = 1),
    -- When the agreement as a whole came into force: for all, else for its second party.
    entry as (
        select first.action_id, first.counted_from
        from (
            select distinct on (step.ordinal) step.ordinal, step.action_id, step.counted_from
            from step
            where step.state = 'IN_FORCE'
            order by step.ordinal, step.counted_from, step.action_id) first
        order by first.ordinal > 0, first.counted_from, first.action_id
        offset (select case when count(*) filter (where step.ordinal = 0) > 0 then 0 else 1 end
            from step where step.state = 'IN_FORCE')
        limit 1)
    select answer.ordinal,
        answer.status,
        case when answer.alternative is null then 'CERTAIN' else 'POSSIBLE' end,
        answer.alternative,
        case when agreement_action.effective_edtf is null then agreement_action.date_edtf
            else agreement_action.effective_edtf end,
        case when agreement_action.effective_edtf is null then agreement_action.date_earliest
            else agreement_action.effective_earliest end,
        case when agreement_action.effective_edtf is null then agreement_action.date_latest
            else agreement_action.effective_latest end,
        case when agreement_action.effective_edtf is null then agreement_action.date_is_qualified
            else agreement_action.effective_is_qualified end,
        agreement_action.id
    from answer
    left join lateral (
        select since.action_id
        from (
            select entry.action_id, entry.counted_from from entry where answer.status = 'BOUND'
            union all
            (select step.action_id, step.counted_from
                from step
                where answer.status = 'BOUND' and step.ordinal = answer.ordinal
                  and step.state in ('IN_FORCE', 'CONSENTED')
                order by step.counted_from, step.action_id
                limit 1)
            union all
            (select step.action_id, step.counted_from
                from step
                where answer.status = 'NOT_BOUND' and step.ordinal in (0, answer.ordinal)
                  and step.state in ('TERMINATED', 'SUSPENDED')
                order by step.counted_from, step.action_id
                limit 1)) since
        order by since.counted_from desc, since.action_id
        limit 1) since on true
    left join agreement_action on agreement_action.id = since.action_id
$$;

comment on function agreement_party_status(uuid, date) is
    'Whether an agreement binds each of its parties on a day (null: today, UTC), by ordinal: the status by what is certainly past, the other one if what is possibly past counts too, and since when.';
