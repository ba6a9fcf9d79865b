-- Fills an empty, migrated database with generated names and texts, then times searches on it:
--   psql -d DATABASE -f src/benchmark/search.sql
-- Needs a superuser, because it leaves out the facts and citations that searching does not look at.
-- Every row follows from its number, so that two runs have the same rows.
\set ON_ERROR_STOP on
set session_replication_role = replica;

create temporary table syllable as
    select ordinality::integer as i, s from unnest(string_to_array('ka ra mo na li sha ben to ri vel dor an is mu ham ed yu ko shi gor ba chev sen pe ter jo el har rar za fu wa qa din ovi ch ska lo mar ti nez', ' ')) with ordinality as t (s);
create temporary table word as
    select ordinality::integer as i, s from unnest(string_to_array('discuss defence cooperation technology agreement visit minister bilateral trade talks joint working group meeting signed memorandum agriculture water innovation cyber security exercise counterpart review strategic partnership energy science space education culture tourism investment infrastructure of the on and with in', ' ')) with ordinality as t (s);
create temporary table name as
    select g as i, initcap(a.s || b.s || case when g % 2 = 0 then c.s else '' end) as n
    from generate_series(1, 4000) as g
    join syllable a on a.i = 1 + g * 7 % 41
    join syllable b on b.i = 1 + (g * g * 3 + g / 41) % 41
    join syllable c on c.i = 1 + g / 7 % 41;
create temporary table sentence as
    select g as i, (
        select string_agg(case when hashint4(g * 31 + k) & 7 = 0 then name.n else word.s end, ' ' order by k)
        from generate_series(1, 12) as k
        join word on word.i = 1 + (hashint4(g * 17 + k) & 1073741823) % 40
        join name on name.i = 1 + (hashint4(g * 13 + k) & 1073741823) % 4000) as s
    from generate_series(1, 50000) as g;
create unique index on name (i);
create unique index on sentence (i);
analyze syllable, word, name, sentence;

\timing on
\echo 200 countries, 100,000 officials with two names each, 30,000 organizations
insert into country (id, code, name)
select uuidv7(), 'x-c' || g, n || 'land' from generate_series(1, 200) as g join name on i = g;
insert into official (id, name, sort_name)
select uuidv7(), a.n || ' ' || b.n || case when g % 3 = 0 then ' ' || c.n else '' end, 'x'
from generate_series(1, 100000) as g
join name a on a.i = 1 + (hashint4(g) & 1073741823) % 4000
join name b on b.i = 1 + (hashint4(g + 1000000) & 1073741823) % 4000
join name c on c.i = 1 + (hashint4(g + 2000000) & 1073741823) % 4000;
insert into official_name (official_id, name, kind)
select id, left(name, 1) || '. ' || split_part(name, ' ', 2), 'SPELLING' from official;
insert into official (id, name, sort_name)
values (uuidv7(), 'Manoj Mukund Naravane', 'x'), (uuidv7(), 'Karine Elharrar', 'x');
insert into organization (id, name)
select uuidv7(), (array['Ministry of', 'Agency for', 'Department of', 'National Council of'])[1 + g % 4] || ' '
    || (array['Defence', 'Foreign Affairs', 'Trade', 'Energy', 'Space', 'Agriculture'])[1 + g % 6] || ' ' || n
from generate_series(1, 30000) as g join name on i = 1 + (hashint4(g) & 1073741823) % 4000;
\echo 200,000 visits, 30,000 agreements, 30,000 sources
insert into visit (id, from_country_id, to_country_id, purpose, places)
select uuidv7(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', s || ' ' || n,
    array[n]
from generate_series(1, 200000) as g
join sentence on sentence.i = 1 + g % 50000
join name on name.i = 1 + (hashint4(g) & 1073741823) % 4000;
insert into agreement (id, title, summary)
select uuidv7(), left(s, 40), s || ' ' || n
from generate_series(1, 30000) as g
join sentence on sentence.i = g
join name on name.i = 1 + (hashint4(g) & 1073741823) % 4000;
insert into source (id, kind, title) select uuidv7(), 'OTHER', s from sentence where i <= 30000;
\timing off
vacuum analyze;

set plan_cache_mode = force_generic_plan;
set max_parallel_workers_per_gather = 0;
prepare found (text) as
    select type, id, score_order, name
    from search_hit($1, null, '{}', '{}', '{}')
    order by score_order, type, id
    limit 21;
\set QUIET on
\o /dev/null
execute found('warm');
\o
\echo a name; a name spelt otherwise; a similar name; two words in 13,000 texts; one word in 60,000; nothing
\timing on
\o /dev/null
execute found('naravane');
execute found('elharar');
execute found('naravne');
execute found('defence technology');
execute found('visit');
execute found('zebra');
