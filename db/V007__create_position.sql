create table position (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('POSITION'::fact_type) stored,
    title              text        not null,
    title_folded       text        not null generated always as (fold(title)) stored,
    function           text        not null default 'OTHER',
    organization_id    uuid,
    country_id         uuid,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint position_pkey primary key (id),
    constraint position_fact_fkey foreign key (id, type) references fact (id, type),
    constraint position_organization_fkey foreign key (organization_id) references organization (id),
    constraint position_country_fkey foreign key (country_id) references country (id),
    constraint position_function_check check (function in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER',
        'DEFENCE_MINISTER', 'CHIEF_OF_MISSION', 'CHIEF_OF_STAFF', 'OTHER')),
    constraint position_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index position_title_idx on position (title_folded, id) where retracted_at is null;
create index position_trgm_idx on position using gin (title_folded extensions.gin_trgm_ops);
create index position_organization_idx on position (organization_id, title_folded, id) where retracted_at is null;
create index position_country_idx on position (country_id, title_folded, id) where retracted_at is null;
create index position_function_idx on position (function, title_folded, id) where retracted_at is null;

create table position_title (
    id            uuid not null default uuidv7(),
    position_id   uuid not null,
    title         text not null,
    title_folded  text not null generated always as (fold(title)) stored,
    language      text,

    constraint position_title_pkey primary key (id),
    constraint position_title_position_fkey foreign key (position_id) references position (id)
);

create index position_title_position_idx on position_title (position_id);
create index position_title_trgm_idx on position_title using gin (title_folded extensions.gin_trgm_ops);

create table position_accreditation (
    position_id      uuid     not null,
    ordinal          smallint not null,
    country_id       uuid,
    organization_id  uuid,

    constraint position_accreditation_pkey primary key (position_id, ordinal),
    constraint position_accreditation_position_fkey foreign key (position_id) references position (id),
    constraint position_accreditation_country_fkey foreign key (country_id) references country (id),
    constraint position_accreditation_organization_fkey foreign key (organization_id) references organization (id),
    constraint position_accreditation_party_check check (num_nonnulls(country_id, organization_id) = 1)
);

create index position_accreditation_country_idx on position_accreditation (country_id, position_id);
create index position_accreditation_organization_idx on position_accreditation (organization_id, position_id);

create table tenure (
    id                     uuid        not null,
    type                   fact_type   not null generated always as ('TENURE'::fact_type) stored,
    official_id            uuid        not null,
    position_id            uuid        not null,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean     not null default false,
    start_asc              bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, 9223372036854775807)) stored,
    end_asc                bigint      not null generated always as
        (date_order(period_end_earliest, period_end_latest, 9223372036854775807)) stored,
    rank                   text,
    capacity               text        not null default 'SUBSTANTIVE',
    outcome                text        not null default 'UNKNOWN',
    resident_at            text,
    revision               integer     not null default 1,
    updated_at             timestamptz not null default now(),
    retracted_at           timestamptz,
    retraction_reason      text,

    constraint tenure_pkey primary key (id),
    constraint tenure_fact_fkey foreign key (id, type) references fact (id, type),
    constraint tenure_official_fkey foreign key (official_id) references official (id),
    constraint tenure_position_fkey foreign key (position_id) references position (id),
    constraint tenure_period_check check (period_start_earliest <= period_start_latest
        and period_end_earliest <= period_end_latest
        and period_start_earliest <= period_end_earliest
        and period_start_latest <= period_end_latest),
    constraint tenure_capacity_check check (capacity in ('SUBSTANTIVE', 'ACTING', 'AD_INTERIM', 'DESIGNATE')),
    constraint tenure_outcome_check check (outcome in ('SERVED', 'NOT_SERVED', 'UNKNOWN')),
    constraint tenure_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index tenure_official_idx on tenure (official_id, start_asc, end_asc, id) where retracted_at is null;
create index tenure_position_idx on tenure (position_id, start_asc, end_asc, id) where retracted_at is null;

create table tenure_event (
    id             uuid not null default uuidv7(),
    tenure_id      uuid not null,
    kind           text not null,
    date_edtf      text,
    date_earliest  date,
    date_latest    date,
    note           text,

    constraint tenure_event_pkey primary key (id),
    constraint tenure_event_tenure_fkey foreign key (tenure_id) references tenure (id),
    constraint tenure_event_kind_check check (kind in ('NOMINATED', 'APPOINTED', 'ARRIVED', 'CREDENTIALS_PRESENTED',
        'RECALLED', 'LEFT', 'TERMINATED')),
    constraint tenure_event_date_check check (date_earliest <= date_latest)
);

create index tenure_event_tenure_idx on tenure_event (tenure_id);
