drop function if exists country_name_on;

create function country_name_on(of_country uuid, day date)
    returns table (name text, kind text, language text)
    language sql stable parallel safe
as $$
    select name, kind, language from country_name_in(of_country, day, array['en'])
$$;

comment on function country_name_on(uuid, date) is
    'What a country was called on a day (null: now) by the record, in English where it can be, and which of its names that is; kind and language are null for the name that it is shown under today. One row.';
