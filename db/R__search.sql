drop function if exists search_hit, search_matched, search_name_hit;
drop view if exists search_name, search_office, search_text;

create view search_name as
    select 'Country' as type, id, name, name_folded, words from country where retracted_at is null
    union all
    select 'Country', country.id, country_name.name, country_name.name_folded, country_name.words
    from country_name
    join country on country.id = country_name.country_id
    where country.retracted_at is null
    union all
    select 'Organization', id, name, name_folded, words from organization where retracted_at is null
    union all
    select 'Organization', organization.id, organization_name.name, organization_name.name_folded,
        organization_name.words
    from organization_name
    join organization on organization.id = organization_name.organization_id
    where organization.retracted_at is null
    union all
    select 'Official', id, name, name_folded, words from official where retracted_at is null
    union all
    select 'Official', official.id, official_name.name, official_name.name_folded, official_name.words
    from official_name
    join official on official.id = official_name.official_id
    where official.retracted_at is null;

comment on view search_name is 'Every name of countries, organizations and officials that are not retracted.';
comment on column search_name.type is 'The GraphQL type of what has the name.';
comment on column search_name.id is 'What has the name.';
comment on column search_name.name is 'The name.';
comment on column search_name.name_folded is 'The name as searches compare it.';
comment on column search_name.words is 'What the name is found by.';

create view search_office as
    select tenure.official_id as id, titles.title, titles.words
    from (
        select id as position_id, title, words from position where retracted_at is null
        union all
        select position_title.position_id, position_title.title, position_title.words
        from position_title
        join position on position.id = position_title.position_id
        where position.retracted_at is null) as titles
    join tenure on tenure.position_id = titles.position_id
    join official on official.id = tenure.official_id
    where tenure.retracted_at is null and official.retracted_at is null;

comment on view search_office is 'Every title of an office that an official held, or was named for.';
comment on column search_office.id is 'The official.';
comment on column search_office.title is 'The title.';
comment on column search_office.words is 'What the title is found by.';

create view search_text as
    select 'Visit' as type, id, array[purpose, kind_text] || places as texts, words
    from visit where retracted_at is null
    union all
    select 'Meeting', id, array[title, summary, place], words from meeting where retracted_at is null
    union all
    select 'Agreement', id, array[title, summary] || identifiers, words from agreement where retracted_at is null
    union all
    select 'Source', id, array[title, publisher], words from source;

comment on view search_text is 'The texts of visits, meetings, agreements and sources that are not retracted.';
comment on column search_text.type is 'The GraphQL type of what has the texts.';
comment on column search_text.id is 'What has the texts.';
comment on column search_text.texts is 'The texts, some of them null.';
comment on column search_text.words is 'What the texts are found by, taken together.';

-- Not inlined, because of the setting: a similarity that counts must not depend on the session. The names
-- that fit are few, so keeping them all costs little.
create function search_name_hit(folded text, asked_words tsquery, beginnings tsquery, anything tsquery,
        number integer, types text[])
    returns table (type text, id uuid, score integer, name text)
    language sql stable parallel safe rows 100
    set pg_trgm.word_similarity_threshold = 0.6
    begin atomic
        select named.type, named.id,
            case
                when named.name_folded = folded then 1000
                when starts_with(named.name_folded, folded) then 900 + proportion.of_name
                when named.words @@ asked_words then 800 + proportion.of_name
                when named.words @@ beginnings then 700 + proportion.of_name
                when named.words @@ anything then 600 + proportion.of_name
                else 500 + floor(90 * extensions.word_similarity(folded, named.name_folded))::integer
            end,
            named.name
        from search_name as named
        cross join lateral (
            select 90 * least(length(folded), length(named.name_folded))
                / greatest(length(folded), length(named.name_folded), 1)) as proportion (of_name)
        where (types is null or named.type = any (types))
          and (named.words @@ anything
            or length(folded) > 3 and folded operator(extensions.<%) named.name_folded
              and (number = 1 or extensions.word_similarity(folded, named.name_folded) >= 0.7));
    end;

comment on function search_name_hit(text, tsquery, tsquery, tsquery, integer, text[]) is
    'The names that what search_asked made of a text fits, of these types (null: any), with a score from 500 (similar) to 1000 (the same). Of several words, more has to be similar.';

-- The texts that fit can be many: this is written so that the planner can take it apart, and what is found
-- is sorted without being kept first. What is asked for stands in subselects of its own where an index is
-- to be used: in a join, the tables of a view would be read in full.
create function search_hit(searched text, types text[], display_codes text[], display_names text[],
        display_scores integer[])
    returns table (type text, id uuid, score_order integer, name text, searched_text text)
    language sql stable parallel safe
    begin atomic
        with asked as materialized (
            select folded, words, beginnings, stems, anything, number from search_asked(searched))
        select named.type, named.id, -named.score, named.name, searched
        from (
            select distinct on (hit.type, hit.id) hit.type, hit.id, hit.score, hit.name
            from (
                select name_hit.type, name_hit.id, name_hit.score, name_hit.name
                from asked
                cross join lateral search_name_hit(asked.folded, asked.words, asked.beginnings, asked.anything,
                    asked.number, types) as name_hit
                union all
                select 'Country', country.id, display.score, display.name
                from unnest(display_codes, display_names, display_scores) as display (code, name, score)
                join country on country.code = display.code and country.retracted_at is null
                where types is null or 'Country' = any (types)
                union all
                select 'Official', office.id, 400, office.title
                from search_office as office
                where office.words @@ (select words || stems from asked)
                  and (types is null or 'Official' = any (types))) as hit
            order by hit.type, hit.id, hit.score desc, length(hit.name), hit.name) as named
        union all
        select found.type, found.id,
            -(case
                when found.words @@ asked.words then 300
                when found.words @@ asked.stems then 200
                when found.words @@ asked.beginnings then 100
                else 1
            end + least(99, 99 * asked.number / greatest(length(found.words), 1))),
            null, searched
        from asked
        cross join search_text as found
        where found.words @@ (select anything from asked)
          and (types is null or found.type = any (types));
    end;

comment on function search_hit(text, text[], text[], text[], integer[]) is
    'What a searched text fits, of these types (null: any), each record once, with its negative score and, where a name or title fits, that. The last three arguments are countries'' codes and names that are not on record, with their scores.';

create function search_matched(of_type text, of_id uuid, searched text) returns text
    language sql stable parallel safe
    begin atomic
        with asked as materialized (
            select words, replace(anything::text, '&', '|')::tsquery as anything from search_asked(searched))
        select texts.text
        from asked
        cross join search_text
        cross join lateral unnest(search_text.texts) with ordinality as texts (text, ordinal)
        cross join lateral (select search_words(array[texts.text]) as words) as given
        where search_text.type = of_type and search_text.id = of_id and texts.text is not null
        order by given.words @@ asked.words desc, ts_rank(given.words, asked.anything) desc, texts.ordinal
        limit 1;
    end;

comment on function search_matched(text, uuid, text) is
    'Of the texts of a visit, meeting, agreement or source the one that fits a searched text best.';
