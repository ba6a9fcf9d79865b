create or replace function tenure_on(official uuid, held_position uuid, day date)
    returns table (tenure_id uuid, official_id uuid, position_id uuid, certainty text, certainty_order integer,
        start_asc bigint, end_asc bigint)
    language sql stable parallel safe rows 3
    begin atomic
        select tenure.id, tenure.official_id, tenure.position_id,
            case when held.certain then 'CERTAIN' else 'POSSIBLE' end,
            case when held.certain then 0 else 1 end,
            tenure.start_asc, tenure.end_asc
        from tenure
        cross join lateral (
            select tenure.period_start_latest <= day and tenure.period_end_earliest >= day
                and not tenure.period_is_qualified is true as certain) as held
        where (tenure.official_id = official or official is null)
          and (tenure.position_id = held_position or held_position is null)
          and tenure.retracted_at is null
          and exists (select from official holder where holder.id = tenure.official_id and holder.retracted_at is null)
          and exists (select from position office where office.id = tenure.position_id and office.retracted_at is null)
          and tenure.outcome <> 'NOT_SERVED'
          and tenure.capacity <> 'DESIGNATE'
          and coalesce(tenure.period_start_earliest, '-infinity') <= day
          and coalesce(tenure.period_end_latest, 'infinity') >= day;
    end;

comment on function tenure_on(uuid, uuid, date) is
    'The tenures under which an official (or null: any) held a position (or null: any) on a day, certainly or possibly; not those who were designate or never served.';
