-- What filters of milestones, figures and groupings look for, in the form in which it is compared, and the
-- orders that had no index.

alter table milestone
    add column text_folded text collate "C" not null generated always as (fold_joined(array[place, note])) stored,
    add column place_folded text collate "C" generated always as (fold(place)) stored;

comment on column milestone.text_folded is 'Place and note, each on a line, as searches compare them.';
comment on column milestone.place_folded is 'The place, as searches compare it; null when there is none.';

create index milestone_updated_idx on milestone (updated_at, id) where retracted_at is null;
create index milestone_kind_idx on milestone (kind, date_asc, id) where retracted_at is null;
create index milestone_trgm_idx on milestone using gin (text_folded extensions.gin_trgm_ops);

alter table figure
    add column start_desc bigint not null generated always as
        (date_order(period_start_earliest, period_start_latest, -9223372036854775807)) stored,
    add column end_asc bigint not null generated always as
        (date_order(period_end_earliest, period_end_latest, 9223372036854775807)) stored,
    add column end_desc bigint not null generated always as
        (date_order(period_end_earliest, period_end_latest, -9223372036854775807)) stored,
    -- Never 0 for want of both: figure_value_check refuses that, after the column is made.
    add column amount_low numeric not null generated always as (coalesce(amount, low, 0)) stored,
    add column unit_folded text collate "C" generated always as (fold(unit)) stored,
    add column text_folded text collate "C" not null generated always as
        (fold_joined(array[basis_text, note])) stored;

comment on column figure.start_desc is 'Where the start stands among others, for lists with the latest first; undated ones come last.';
comment on column figure.end_asc is 'Where the end stands among others, the earliest first; ends that are not known come last.';
comment on column figure.end_desc is 'Where the end stands among others, for lists with the latest first; ends that are not known come last.';
comment on column figure.amount_low is 'The amount, or the lowest where it is told from lowest to highest: what figures are sorted by.';
comment on column figure.unit_folded is 'The unit, as searches compare it; null when the values are in a currency.';
comment on column figure.text_folded is 'What it is based on and the note, each on a line, as searches compare them.';

create index figure_pair_desc_idx on figure (pair_low, pair_high, start_desc, id) where retracted_at is null;
create index figure_start_desc_idx on figure (start_desc, id) where retracted_at is null;
create index figure_end_asc_idx on figure (end_asc, id) where retracted_at is null;
create index figure_end_desc_idx on figure (end_desc, id) where retracted_at is null;
create index figure_measure_idx on figure (measure, amount_low, id) where retracted_at is null;
create index figure_updated_idx on figure (updated_at, id) where retracted_at is null;

alter table "grouping"
    add column text_folded text collate "C" not null generated always as (fold_joined(array[name, note])) stored;

comment on column "grouping".text_folded is 'Name and note, each on a line, as searches compare them.';

create index grouping_updated_idx on "grouping" (updated_at, id) where retracted_at is null;
create index grouping_trgm_idx on "grouping" using gin (text_folded extensions.gin_trgm_ops);
