-- A country is shown under the name of the time, if the record has one. A former or official name takes
-- the place of the one it is shown under today only where it is known to have ended, and a short name only
-- in the reader's language or in English: in another it is no other name, but a translation.

drop function if exists country_name_in, country_name_recorded, language_place;

create function language_place(languages text[], language text, script text) returns integer
    language sql immutable parallel safe
    return coalesce(
        2 * array_position(languages, lower(language || '-' || script)),
        case
            when script is null then 2 * array_position(languages, lower(language))
            when cardinality(languages) = 1 then 2 * array_position(languages, lower(language)) + 1
        end);

comment on function language_place(text[], text, text) is
    'How late in a list of language tags, in lower case, one is that a name''s language and script fit; null where none is. A name in a script of its own fits a tag without one only where no tag says more, and then less well.';

create function country_name_in(of_country uuid, day date, languages text[])
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
                day, day) as certainty,
                language_place(languages, country_name.language, country_name.script) as place) used
        where country_name.country_id = country.id
          and day is not null
          and country_name.period_edtf is not null
          and used.certainty is not null
          and (country_name.kind in ('FORMER', 'OFFICIAL') and country_name.period_end_latest is not null
            or country_name.kind = 'SHORT'
              and (used.place is not null or coalesce(country_name.language, 'en') = 'en'))
        order by used.certainty,
            used.place nulls last,
            coalesce(country_name.language, 'en') <> 'en',
            country_name.kind = 'OFFICIAL',
            country_name.kind = 'SHORT',
            country_name.period_start_earliest desc nulls last,
            country_name.id
        limit 1) named on true
    where country.id = of_country
$$;

comment on function country_name_in(uuid, date, text[]) is
    'What a country was called on a day (null: now) by the record, in the first of these languages (tags in lower case) that there is a name in, else in English, else in any, and which of its names that is; kind and language are null for the name that it is shown under today. One row.';

-- The name that a country is shown under is the short one in English: a formal one does not take its place.
create function country_name_recorded(of_country uuid, languages text[])
    returns table (name text)
    language sql stable parallel safe
as $$
    select country_name.name
    from country_name
    cross join lateral (
        select language_place(languages, country_name.language, country_name.script) as place) spoken
    where country_name.country_id = of_country
      and country_name.kind <> 'FORMER'
      and (country_name.kind <> 'OFFICIAL' or country_name.language <> 'en')
      and spoken.place is not null
    order by spoken.place,
        country_name.period_end_latest desc nulls first,
        array_position(array['SHORT', 'SCRIPT', 'SPELLING'], country_name.kind) nulls last,
        country_name.id
    limit 1
$$;

comment on function country_name_recorded(uuid, text[]) is
    'The name that the record itself has for a country in the first of these languages (tags in lower case) in which it has one; no row where it has none.';
