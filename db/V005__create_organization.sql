create table organization (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('ORGANIZATION'::fact_type) stored,
    name               text        not null,
    name_folded        text        not null generated always as (fold(name)) stored,
    kind               text        not null default 'OTHER',
    country_id         uuid,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint organization_pkey primary key (id),
    constraint organization_fact_fkey foreign key (id, type) references fact (id, type),
    constraint organization_country_fkey foreign key (country_id) references country (id),
    constraint organization_kind_check check (kind in ('GOVERNMENT', 'MINISTRY', 'ARMED_FORCE', 'AGENCY', 'LEGISLATURE',
        'COURT', 'COMPANY', 'INTERNATIONAL_BODY', 'OTHER')),
    constraint organization_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index organization_name_idx on organization (name_folded, id) where retracted_at is null;
create index organization_country_idx on organization (country_id, name_folded, id) where retracted_at is null;

create table organization_name (
    id                     uuid not null default uuidv7(),
    organization_id        uuid not null,
    name                   text not null,
    name_folded            text not null generated always as (fold(name)) stored,
    kind                   text not null,
    language               text,
    script                 text,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,

    constraint organization_name_pkey primary key (id),
    constraint organization_name_organization_fkey foreign key (organization_id) references organization (id),
    constraint organization_name_kind_check check (kind in ('OFFICIAL', 'SHORT', 'FORMER', 'SPELLING', 'SCRIPT'))
);

create index organization_name_organization_idx on organization_name (organization_id);
create index organization_name_trgm_idx on organization_name using gin (name_folded extensions.gin_trgm_ops);
