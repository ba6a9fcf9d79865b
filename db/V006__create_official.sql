create table official (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('OFFICIAL'::fact_type) stored,
    name               text        not null,
    name_folded        text        collate "C" not null generated always as (fold(name)) stored,
    sort_name          text        not null,
    sort_name_folded   text        collate "C" not null generated always as (fold(sort_name)) stored,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint official_pkey primary key (id),
    constraint official_fact_fkey foreign key (id, type) references fact (id, type),
    constraint official_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index official_sort_name_idx on official (sort_name_folded, id) where retracted_at is null;
create index official_trgm_idx on official using gin (name_folded extensions.gin_trgm_ops);

create table official_name (
    id                     uuid    not null default uuidv7(),
    official_id            uuid    not null,
    name                   text    not null,
    name_folded            text    collate "C" not null generated always as (fold(name)) stored,
    kind                   text    not null,
    language               text,
    script                 text,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean not null generated always as (is_qualified(period_edtf)) stored,

    constraint official_name_pkey primary key (id),
    constraint official_name_official_fkey foreign key (official_id) references official (id),
    constraint official_name_kind_check check (kind in ('FULL', 'FORMER', 'SPELLING', 'SCRIPT')),
    constraint official_name_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)),
    constraint official_name_language_check check (is_language(language)),
    constraint official_name_script_check check (is_script(script))
);

create index official_name_official_idx on official_name (official_id);
create index official_name_trgm_idx on official_name using gin (name_folded extensions.gin_trgm_ops);

comment on table official is 'A person who held an office or took part for a country or organization.';
comment on column official.id is 'The id of the official, which is that of its fact.';
comment on column official.type is 'Always OFFICIAL: what its fact has to be.';
comment on column official.name is 'What the person is called, without rank or title.';
comment on column official.name_folded is 'The name as searches compare it.';
comment on column official.sort_name is 'The name as lists sort it, the family name first where there is one.';
comment on column official.sort_name_folded is 'The sort name as searches compare it.';
comment on column official.revision is 'How often the official was written, counted from 1.';
comment on column official.updated_at is 'When the official was last written.';
comment on column official.retracted_at is 'When the official was taken back; null when it stands.';
comment on column official.retraction_reason is 'Why the official was taken back; null when it stands.';

comment on table official_name is 'Another name of an official, or one the person had.';
comment on column official_name.id is 'The id of the row.';
comment on column official_name.official_id is 'The official.';
comment on column official_name.name is 'The name itself.';
comment on column official_name.name_folded is 'The name as searches compare it.';
comment on column official_name.kind is 'What it is among the names of the official.';
comment on column official_name.language is 'The language it is in, as BCP 47 writes it; null when not stated.';
comment on column official_name.script is 'The script it is in, as four letters of ISO 15924; null when not stated.';
comment on column official_name.period_edtf is 'When it was in use, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column official_name.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column official_name.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column official_name.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column official_name.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column official_name.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column official_name.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';
