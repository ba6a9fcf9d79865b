create table country (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('COUNTRY'::fact_type) stored,
    code               text        not null,
    name               text        not null,
    name_folded        text        not null generated always as (fold(name)) stored,
    kind               text        not null default 'STATE',
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint country_pkey primary key (id),
    constraint country_fact_fkey foreign key (id, type) references fact (id, type),
    constraint country_code_key unique (code),
    constraint country_code_check check (code ~ '^([A-Z]{2}|[A-Z]{4}|x-[a-z0-9]+(-[a-z0-9]+)*)$'),
    constraint country_kind_check check (kind in ('STATE', 'TERRITORY', 'UNION_OF_STATES')),
    constraint country_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index country_name_idx on country (name_folded, id) where retracted_at is null;

create table country_name (
    id                   uuid    not null default uuidv7(),
    country_id           uuid    not null,
    name                 text    not null,
    name_folded          text    not null generated always as (fold(name)) stored,
    kind                 text    not null,
    language             text,
    script               text,
    period_edtf          text,
    period_open_as_of    date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,

    constraint country_name_pkey primary key (id),
    constraint country_name_country_fkey foreign key (country_id) references country (id),
    constraint country_name_kind_check check (kind in ('OFFICIAL', 'SHORT', 'FORMER', 'SPELLING', 'SCRIPT'))
);

create index country_name_country_idx on country_name (country_id);
create index country_name_trgm_idx on country_name using gin (name_folded extensions.gin_trgm_ops);

create table country_period (
    id                     uuid not null default uuidv7(),
    country_id             uuid not null,
    kind                   text not null,
    administered_by_id     uuid,
    period_edtf            text not null,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,

    constraint country_period_pkey primary key (id),
    constraint country_period_country_fkey foreign key (country_id) references country (id),
    constraint country_period_administered_by_fkey foreign key (administered_by_id) references country (id),
    constraint country_period_kind_check check (kind in ('STATE', 'TERRITORY', 'UNION_OF_STATES')),
    constraint country_period_administered_by_check check (administered_by_id <> country_id)
);

create index country_period_country_idx on country_period (country_id);
create index country_period_administered_by_idx on country_period (administered_by_id);

create table country_succession (
    predecessor_id  uuid not null,
    successor_id    uuid not null,
    date_edtf       text,
    date_earliest   date,
    date_latest     date,

    constraint country_succession_pkey primary key (predecessor_id, successor_id),
    constraint country_succession_predecessor_fkey foreign key (predecessor_id) references country (id),
    constraint country_succession_successor_fkey foreign key (successor_id) references country (id),
    constraint country_succession_other_check check (predecessor_id <> successor_id),
    constraint country_succession_date_check check (date_earliest <= date_latest)
);

create index country_succession_successor_idx on country_succession (successor_id);
