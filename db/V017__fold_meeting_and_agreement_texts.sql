-- What filters of meetings and agreements look for, in the form in which it is compared, and the orders
-- that had no index.

alter table meeting
    add column text_folded text collate "C" not null generated always as
        (fold_joined(array[title, summary, place])) stored,
    add column place_folded text collate "C" generated always as (fold(place)) stored;

comment on column meeting.text_folded is 'Title, summary and place, each on a line, as searches compare them.';
comment on column meeting.place_folded is 'The place, as searches compare it; null when there is none.';

create index meeting_updated_idx on meeting (updated_at, id) where retracted_at is null;
create index meeting_trgm_idx on meeting using gin (text_folded extensions.gin_trgm_ops);
create index meeting_place_idx on meeting (place_folded);

alter table agreement
    add column text_folded text collate "C" not null generated always as
        (fold_joined(array[title, summary] || identifiers)) stored;

comment on column agreement.text_folded is 'Title, summary and identifiers, each on a line, as searches compare them.';

create index agreement_updated_idx on agreement (updated_at, id) where retracted_at is null;
create index agreement_trgm_idx on agreement using gin (text_folded extensions.gin_trgm_ops);

alter table agreement_action
    add column place_folded text collate "C" generated always as (fold(place)) stored;

comment on column agreement_action.place_folded is 'The place, as searches compare it; null when there is none.';

create index agreement_action_place_idx on agreement_action (place_folded) where place_folded is not null;
create index agreement_action_kind_idx on agreement_action (kind, date_asc) where retracted_at is null;
