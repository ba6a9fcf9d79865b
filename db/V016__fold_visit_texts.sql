-- What filters of visits look for, in the form in which it is compared, and the orders that had no index.
-- Generated columns: whoever writes a visit can't forget them, and what was there before has them too.

create function fold_all(value text[]) returns text[]
    language sql immutable strict parallel safe
    return array(
        select fold(given.element)
        from unnest(value) with ordinality as given (element, place)
        order by given.place);

comment on function fold_all(text[]) is 'Each of these texts as searches compare it, in the same order.';

create function fold_joined(value text[]) returns text
    language sql immutable strict parallel safe
    return fold(array_to_string(value, chr(10)));

comment on function fold_joined(text[]) is
    'Several texts as one, as searches compare it: a line for each that is not null.';

alter table visit
    add column end_asc bigint not null generated always as
        (date_order(period_end_earliest, period_end_latest, 9223372036854775807)) stored,
    add column end_desc bigint not null generated always as
        (date_order(period_end_earliest, period_end_latest, -9223372036854775807)) stored,
    add column text_folded text collate "C" not null generated always as
        (fold_joined(array[purpose, kind_text] || places)) stored,
    add column places_folded text[] not null generated always as (fold_all(places)) stored;

comment on column visit.end_asc is 'Where the end stands among others, the earliest first; ends that are not known come last.';
comment on column visit.end_desc is 'Where the end stands among others, for lists with the latest first; ends that are not known come last.';
comment on column visit.text_folded is 'Purpose, what the source calls it, and places, each on a line, as searches compare them.';
comment on column visit.places_folded is 'The places, as searches compare them.';

create index visit_end_asc_idx on visit (end_asc, id) where retracted_at is null;
create index visit_end_desc_idx on visit (end_desc, id) where retracted_at is null;
create index visit_updated_idx on visit (updated_at, id) where retracted_at is null;
create index visit_trgm_idx on visit using gin (text_folded extensions.gin_trgm_ops);
create index visit_places_idx on visit using gin (places_folded);

create index status_statement_status_idx on status_statement (status, visit_id);

-- Few facts are disputed: these are found at once, whatever their type.
create index citation_disputes_idx on citation (fact_id) where retracted_at is null and stance = 'DISPUTES';
