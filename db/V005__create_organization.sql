create table organization (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('ORGANIZATION'::fact_type) stored,
    name               text        not null,
    name_folded        text        collate "C" not null generated always as (fold(name)) stored,
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
create index organization_trgm_idx on organization using gin (name_folded extensions.gin_trgm_ops);
create index organization_country_idx on organization (country_id, name_folded, id) where retracted_at is null;

create table organization_name (
    id                     uuid    not null default uuidv7(),
    organization_id        uuid    not null,
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

    constraint organization_name_pkey primary key (id),
    constraint organization_name_organization_fkey foreign key (organization_id) references organization (id),
    constraint organization_name_kind_check check (kind in ('OFFICIAL', 'SHORT', 'FORMER', 'SPELLING', 'SCRIPT')),
    constraint organization_name_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)),
    constraint organization_name_language_check check (is_language(language)),
    constraint organization_name_script_check check (is_script(script))
);

create index organization_name_organization_idx on organization_name (organization_id);
create index organization_name_trgm_idx on organization_name using gin (name_folded extensions.gin_trgm_ops);

comment on table organization is 'A ministry, armed force, agency, company or international body.';
comment on column organization.id is 'The id of the organization, which is that of its fact.';
comment on column organization.type is 'Always ORGANIZATION: what its fact has to be.';
comment on column organization.name is 'What it is called in English, or as the record has it.';
comment on column organization.name_folded is 'The name as searches compare it.';
comment on column organization.kind is 'What sort of organization it is.';
comment on column organization.country_id is 'The country it belongs to; null when it belongs to none, as international bodies do.';
comment on column organization.revision is 'How often the organization was written, counted from 1.';
comment on column organization.updated_at is 'When the organization was last written.';
comment on column organization.retracted_at is 'When the organization was taken back; null when it stands.';
comment on column organization.retraction_reason is 'Why the organization was taken back; null when it stands.';

comment on table organization_name is 'Another name of an organization, or one it had.';
comment on column organization_name.id is 'The id of the row.';
comment on column organization_name.organization_id is 'The organization.';
comment on column organization_name.name is 'The name itself.';
comment on column organization_name.name_folded is 'The name as searches compare it.';
comment on column organization_name.kind is 'What it is among the names of the organization.';
comment on column organization_name.language is 'The language it is in, as BCP 47 writes it; null when not stated.';
comment on column organization_name.script is 'The script it is in, as four letters of ISO 15924; null when not stated.';
comment on column organization_name.period_edtf is 'When it was in use, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column organization_name.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column organization_name.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column organization_name.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column organization_name.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column organization_name.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column organization_name.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';
