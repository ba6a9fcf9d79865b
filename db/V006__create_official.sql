create table official (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('OFFICIAL'::fact_type) stored,
    name               text        not null,
    sort_name          text        not null,
    sort_name_folded   text        not null generated always as (fold(sort_name)) stored,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint official_pkey primary key (id),
    constraint official_fact_fkey foreign key (id, type) references fact (id, type),
    constraint official_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index official_sort_name_idx on official (sort_name_folded, id) where retracted_at is null;

create table official_name (
    id           uuid not null default uuidv7(),
    official_id  uuid not null,
    name         text not null,
    name_folded  text not null generated always as (fold(name)) stored,
    kind         text not null,
    language     text,
    script       text,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,

    constraint official_name_pkey primary key (id),
    constraint official_name_official_fkey foreign key (official_id) references official (id),
    constraint official_name_kind_check check (kind in ('FULL', 'FORMER', 'SPELLING', 'SCRIPT'))
);

create index official_name_official_idx on official_name (official_id);
create index official_name_trgm_idx on official_name using gin (name_folded extensions.gin_trgm_ops);
