-- A country is shown under the name of the time, if the record has one. A former or official name takes
-- the place of the one it is shown under today only where it is known to have ended.

drop function if exists country_name_on;

create function country_name_on(of_country uuid, day date)
    returns table (name text, kind text, language text)
    language sql stable parallel safe
as $$
    select coalesce(named.name, country.name), named.kind, named.language
    from country
    left join lateral (
        select country_name.name, country_name.kind, country_name.language
        from country_name
        cross join lateral (
            select period_certainty(country_name.period_start_earliest, country_name.period_start_latest,
                country_name.period_end_earliest, country_name.period_end_latest, country_name.period_is_qualified,
                day, day) as certainty) used
        where country_name.country_id = country.id
          and day is not null
          and country_name.period_edtf is not null
          and used.certainty is not null
          and (country_name.kind = 'SHORT'
            or country_name.kind in ('FORMER', 'OFFICIAL') and country_name.period_end_latest is not null)
        order by used.certainty,
            coalesce(country_name.language, 'en') <> 'en',
            country_name.kind = 'OFFICIAL',
            country_name.kind = 'SHORT',
            country_name.period_start_earliest desc nulls last,
            country_name.id
        limit 1) named on true
    where country.id = of_country
$$;

comment on function country_name_on(uuid, date) is
    'What a country was called on a day (null: now) by the record, and which of its names that is; kind and language are null for the name that it is shown under today. One row.';
